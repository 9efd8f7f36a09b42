// SPDX-License-Identifier: MIT
#include "dialogs/exportpreview.h"

#include "dialogs/exportmaker.h"
#include "dialogs/exportwords.h"
#include "dialogs/htmlview.h"
#include "dialogs/pagesview.h"
#include "theme/emptystate.h"

#include <QEvent>
#include <QFontDatabase>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QScrollBar>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

// Milliseconds. What takes long to make is not begun at every key of a title.
constexpr qint64 leastWait = 250;
constexpr qint64 mostWait = 2000;

constexpr qsizetype mostText = 300'000; ///< characters of Markdown that are shown
constexpr int busyHeight = 3;

/// The beginning of a text that is too long to be looked through here anyway.
QString beginning(const QByteArray &bytes)
{
    QString text = decode(bytes).text;
    if (text.size() <= mostText)
        return text;
    const qsizetype end = text.lastIndexOf(u'\n', mostText);
    text.truncate(end < 0 ? mostText : end + 1);
    return text + u"…\n"_s;
}

} // namespace

ExportPreview::ExportPreview(const ExportSource &source, QWidget *parent)
    : QWidget(parent), m_source(source), m_maker(new ExportMaker(this)), m_stack(new QStackedLayout),
      m_pages(new PagesView(this)), m_text(new QPlainTextEdit(this)),
      m_notice(new EmptyState(Qt::Vertical, this)), m_busy(new QProgressBar(this))
{
    m_text->setObjectName(u"text"_s);
    m_text->setReadOnly(true);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_notice->setObjectName(u"notice"_s);
    m_busy->setObjectName(u"busy"_s);
    m_busy->setTextVisible(false);
    m_busy->setFixedHeight(busyHeight);
    for (QWidget *shown : std::initializer_list<QWidget *>{m_notice, m_pages, m_text})
        m_stack->addWidget(shown);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_busy);
    layout->addLayout(m_stack, 1);
    m_wait.setParent(this);
    m_wait.setObjectName(u"wait"_s);
    m_wait.setSingleShot(true);
    connect(&m_wait, &QTimer::timeout, this, &ExportPreview::make);
    connect(m_maker, &ExportMaker::progressed, m_busy, &QProgressBar::setValue);
    connect(m_maker, &ExportMaker::made, this, &ExportPreview::showMade);
    connect(m_maker, &ExportMaker::failed, this, [this](const Error &error) {
        m_message = error.message;
        showNotice(u"finding-error"_s);
    });
    m_message = {"ExportPreview", QT_TRANSLATE_NOOP("ExportPreview", "The pages are being made…")};
    m_icon = u"view-preview"_s;
    showBusy(false);
    retranslate();
}

ExportPreview::~ExportPreview()
{
    m_maker->cancel();
}

void ExportPreview::follow(const ExportChoice &choice)
{
    m_choice = choice;
    m_isAsked = false;
    giveUp();
    m_pdf.clear();
    if (!isVisible()) {
        m_isAsked = true;
        return;
    }
    showBusy(true);
    m_wait.start(int(qBound(leastWait, m_lastTook / 2, mostWait)));
}

void ExportPreview::tell(const Message &message)
{
    m_isAsked = false;
    m_wait.stop();
    m_maker->cancel();
    m_message = message;
    showNotice(u"finding-info"_s);
}

void ExportPreview::rest()
{
    if (isUpToDate())
        return;
    m_wait.stop();
    giveUp();
    m_isAsked = true;
    showBusy(false);
}

void ExportPreview::goOn()
{
    if (!m_isAsked || !isVisible())
        return;
    m_isAsked = false;
    showBusy(true);
    m_wait.start(0);
}

/// What was not waited for has taken this long at least.
void ExportPreview::giveUp()
{
    if (isMaking())
        m_lastTook = qMax(m_lastTook, m_making.elapsed());
    m_maker->cancel();
}

void ExportPreview::make()
{
    m_making.start();
    m_maker->start(m_source, m_choice);
}

bool ExportPreview::isMaking() const
{
    return m_maker->isRunning();
}

void ExportPreview::showMade(const QByteArray &bytes)
{
    m_lastTook = m_making.elapsed();
    if (m_choice.format == ExportFormat::Pdf) {
        if (!m_pages->showPdf(bytes)) {
            m_message = {"ExportPreview", QT_TRANSLATE_NOOP("ExportPreview", "The pages cannot be shown.")};
            showNotice(u"finding-error"_s);
            return;
        }
        m_pdf = bytes;
        m_stack->setCurrentWidget(m_pages);
    } else if (m_choice.format == ExportFormat::Html) {
        if (!m_html) {
            m_html = new HtmlView(m_source.folder(), this);
            m_stack->addWidget(m_html);
            retranslate();
        }
        m_html->showPage(bytes);
        m_stack->setCurrentWidget(m_html);
    } else {
        const int place = m_text->verticalScrollBar()->value();
        m_text->setPlainText(beginning(bytes));
        m_text->verticalScrollBar()->setValue(place);
        m_stack->setCurrentWidget(m_text);
    }
    m_message = {};
    showBusy(false);
    Q_EMIT shown();
}

void ExportPreview::showNotice(const QString &iconName)
{
    m_pdf.clear();
    m_icon = iconName;
    retranslate();
    m_stack->setCurrentWidget(m_notice);
    showBusy(false);
    if (isVisible())
        announce(this, notice());
    Q_EMIT shown();
}

/// It keeps its room, so that nothing jumps.
void ExportPreview::showBusy(bool isBusy)
{
    QSizePolicy policy = m_busy->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    m_busy->setSizePolicy(policy);
    m_busy->setValue(0);
    m_busy->setVisible(isBusy);
}

QByteArray ExportPreview::pdf() const
{
    return isUpToDate() ? m_pdf : QByteArray();
}

QString ExportPreview::notice() const
{
    return m_message.text();
}

void ExportPreview::retranslate()
{
    m_text->setAccessibleName(tr("Preview of the text"));
    m_busy->setAccessibleName(tr("Progress of the preview"));
    if (m_html)
        m_html->setAccessibleName(tr("Preview of the page"));
    if (!m_message.isEmpty())
        m_notice->tell(m_icon, m_message.text());
}

void ExportPreview::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ExportPreview::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    goOn();
}

} // namespace sasil
