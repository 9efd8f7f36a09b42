// SPDX-License-Identifier: MIT
#include "dialogs/exportdialog.h"
#include "ui_exportdialog.h"

#include "dialogs/exportrun.h"
#include "digest/frontmatter.h"
#include "session/documentfile.h"
#include "theme/icons.h"

#include <QDesktopServices>
#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QSettings>
#include <QSignalBlocker>
#include <QStyle>
#include <QUrl>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

void setIconOf(QLabel *label, const QString &name)
{
    const int side = label->style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, label);
    label->setVisible(!name.isEmpty());
    if (!name.isEmpty())
        label->setPixmap(icon(name).pixmap(QSize(side, side), label->devicePixelRatioF()));
}

void setItems(QComboBox *box, const QStringList &texts)
{
    const QSignalBlocker blocker(box);
    const int chosen = qMax(0, box->currentIndex());
    box->clear();
    box->addItems(texts);
    box->setCurrentIndex(chosen);
}

} // namespace

ExportDialog::ExportDialog(const ExportSource &source, QSettings &settings, QWidget *parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::ExportDialog>()), m_source(source), m_settings(settings),
      m_run(new ExportRun(this))
{
    m_ui->setupUi(this);
    m_ui->description->setForegroundRole(QPalette::PlaceholderText);
    m_ui->title->setPlaceholderText(titleOf(source.digest));
    m_ui->author->setPlaceholderText(readFrontMatter(source.digest).author);
    retranslate();
    showChoice(rememberedChoice(settings));
    suggest();
    connectChoices();
    connectRun();
    refresh();
}

ExportDialog::~ExportDialog() = default;

void ExportDialog::connectChoices()
{
    const auto changed = [this] {
        m_outcome = Outcome::None;
        if (!m_targetIsOwn)
            suggest();
        refresh();
    };
    for (const QRadioButton *button : {m_ui->pdf, m_ui->html, m_ui->markdown})
        connect(button, &QRadioButton::clicked, this, &ExportDialog::changeFormat);
    connect(m_ui->content, &QComboBox::currentIndexChanged, this, changed);
    connect(m_ui->paper, &QComboBox::currentIndexChanged, this, changed);
    connect(m_ui->pageStyle, &QComboBox::currentIndexChanged, this, changed);
    connect(m_ui->tableOfContents, &QCheckBox::toggled, this, changed);
    connect(m_ui->title, &QLineEdit::textEdited, this, changed);
    connect(m_ui->author, &QLineEdit::textEdited, this, changed);
    connect(m_ui->target, &QLineEdit::textEdited, this, [this, changed] {
        m_targetIsOwn = true;
        changed();
    });
    connect(m_ui->browse, &QPushButton::clicked, this, &ExportDialog::browse);
    connect(m_ui->exportNow, &QPushButton::clicked, this, &ExportDialog::startExport);
    connect(m_ui->closeDialog, &QPushButton::clicked, this, &ExportDialog::reject);
}

void ExportDialog::connectRun()
{
    connect(m_ui->cancel, &QPushButton::clicked, m_run, &ExportRun::cancel);
    connect(m_run, &ExportRun::progressed, m_ui->progress, &QProgressBar::setValue);
    connect(m_run, &ExportRun::finished, this, [this](const QString &path) {
        end(Outcome::Done, path, {});
        Q_EMIT exported(path);
    });
    connect(m_run, &ExportRun::failed, this, [this](const Error &error) { end(Outcome::Failed, {}, error); });
    connect(m_run, &ExportRun::cancelled, this, [this] { end(Outcome::Cancelled, {}, {}); });
    connect(m_ui->openFile, &QPushButton::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_exported)); });
    connect(m_ui->showInFolder, &QPushButton::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_exported).absolutePath())); });
}

void ExportDialog::showChoice(const ExportChoice &choice)
{
    m_ui->pdf->setChecked(choice.format == ExportFormat::Pdf);
    m_ui->html->setChecked(choice.format == ExportFormat::Html);
    m_ui->markdown->setChecked(choice.format == ExportFormat::Markdown);
    m_ui->content->setCurrentIndex(int(choice.page.content));
    m_ui->paper->setCurrentIndex(int(choice.paper));
    m_ui->pageStyle->setCurrentIndex(int(choice.page.style));
    m_ui->tableOfContents->setChecked(choice.page.tableOfContents);
}

ExportChoice ExportDialog::choice() const
{
    ExportChoice choice;
    if (!m_ui->pdf->isChecked())
        choice.format = m_ui->html->isChecked() ? ExportFormat::Html : ExportFormat::Markdown;
    choice.page = {Content(m_ui->content->currentIndex()), m_ui->tableOfContents->isChecked(),
                   m_ui->title->text().trimmed(), m_ui->author->text().trimmed(),
                   PageStyle(m_ui->pageStyle->currentIndex())};
    choice.paper = PdfPaper(m_ui->paper->currentIndex());
    choice.target = targetPath(m_ui->target->text(), choice.format, folder());
    return choice;
}

QString ExportDialog::folder() const
{
    if (!m_source.path.isEmpty())
        return QFileInfo(m_source.path).absolutePath();
    const QString last = rememberedFolder(m_settings);
    if (!last.isEmpty() && QFileInfo(last).isDir())
        return last;
    return usualFolder();
}

void ExportDialog::suggest()
{
    m_ui->target->setText(QDir::toNativeSeparators(suggestedTarget(m_source, choice(), folder())));
}

void ExportDialog::changeFormat()
{
    m_outcome = Outcome::None;
    if (!m_targetIsOwn)
        suggest();
    else if (const QString target = choice().target; !target.isEmpty())
        m_ui->target->setText(QDir::toNativeSeparators(target));
    refresh();
}

void ExportDialog::browse()
{
    const ExportChoice chosen = choice();
    const QString ending = formatName(chosen.format);
    m_fileDialog = new QFileDialog(this);
    m_fileDialog->setAttribute(Qt::WA_DeleteOnClose);
    m_fileDialog->setAcceptMode(QFileDialog::AcceptSave);
    m_fileDialog->setOption(QFileDialog::DontConfirmOverwrite); // the dialog says what is replaced
    m_fileDialog->setDefaultSuffix(ending);
    m_fileDialog->setDirectory(chosen.target.isEmpty() ? folder() : QFileInfo(chosen.target).absolutePath());
    m_fileDialog->selectFile(QFileInfo(chosen.target).fileName());
    connect(m_fileDialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        m_ui->target->setText(QDir::toNativeSeparators(path));
        m_targetIsOwn = true;
        changeFormat();
    });
    retranslate();
    m_fileDialog->open();
}

void ExportDialog::startExport()
{
    const ExportChoice chosen = choice();
    if (m_run->isRunning() || !judgeTarget(chosen.target, m_source).isPossible)
        return;
    rememberChoice(m_settings, chosen);
    m_ui->progress->setValue(0);
    m_run->start(m_source, chosen);
    refresh();
    m_ui->cancel->setFocus();
}

void ExportDialog::end(Outcome outcome, const QString &path, const Error &error)
{
    m_outcome = outcome;
    m_exported = path;
    m_error = error;
    refresh();
    (outcome == Outcome::Done ? m_ui->openFile : m_ui->exportNow)->setFocus();
}

void ExportDialog::reject()
{
    if (m_run->isRunning())
        m_run->cancel();
    else
        QDialog::reject();
}

void ExportDialog::refresh()
{
    const ExportChoice chosen = choice();
    const bool isMarkdown = chosen.format == ExportFormat::Markdown;
    const bool isPdf = chosen.format == ExportFormat::Pdf;
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_ui->titleLabel, m_ui->title, m_ui->authorLabel, m_ui->author,
                                          m_ui->pageStyleLabel, m_ui->pageStyle, m_ui->tableOfContents})
        widget->setEnabled(!isMarkdown);
    m_ui->paperLabel->setEnabled(isPdf);
    m_ui->paper->setEnabled(isPdf);
    m_ui->description->setText(
        isPdf        ? tr("Pages to print or to send, with an outline and page numbers")
        : isMarkdown ? tr("Plain text as you wrote it, for notes, repositories and chat")
                     : tr("One file for mail and web pages, light or dark as its reader likes"));

    const bool runs = m_run->isRunning();
    m_ui->choices->setEnabled(!runs);
    m_ui->closeDialog->setEnabled(!runs);
    refreshVerdict(chosen);
    refreshOutcome();
    m_ui->stage->setCurrentWidget(runs                         ? m_ui->progressPage
                                  : m_outcome == Outcome::None ? m_ui->verdictPage
                                                               : m_ui->outcomePage);
    growToFit();
}

void ExportDialog::refreshVerdict(const ExportChoice &chosen)
{
    const TargetVerdict verdict = judgeTarget(chosen.target, m_source);
    m_ui->exportNow->setEnabled(verdict.isPossible && !m_run->isRunning());
    QString said = verdict.message.text();
    const bool ownEnding = !m_ui->target->text().trimmed().endsWith(QFileInfo(chosen.target).fileName());
    if (verdict.isPossible && ownEnding) {
        const QString name = tr("The file will be called %1.").arg(QFileInfo(chosen.target).fileName());
        said = said.isEmpty() ? name : name + u' ' + said;
    }
    m_ui->verdict->setText(said);
    m_ui->verdict->setForegroundRole(verdict.isPossible ? QPalette::PlaceholderText : QPalette::WindowText);
    setIconOf(m_ui->verdictIcon, verdict.isPossible ? QString() : u"finding-error"_s);
    m_ui->target->setAccessibleDescription(said);
}

void ExportDialog::refreshOutcome()
{
    const bool done = m_outcome == Outcome::Done;
    m_ui->openFile->setVisible(done);
    m_ui->showInFolder->setVisible(done);
    QString said;
    if (done)
        said = tr("Exported: %1").arg(QFileInfo(m_exported).fileName());
    else if (m_outcome == Outcome::Cancelled)
        said = tr("Cancelled. Nothing was written.");
    else if (m_outcome == Outcome::Failed)
        said = m_error.text();
    m_ui->outcome->setText(said);
    setIconOf(m_ui->outcomeIcon, done                              ? u"all-well"_s
                                 : m_outcome == Outcome::Cancelled ? u"finding-info"_s
                                                                   : u"finding-error"_s);
}

void ExportDialog::retranslate()
{
    m_ui->retranslateUi(this);
    setItems(m_ui->content, {tr("Everything"), tr("Only facts"), tr("Only opinions")});
    setItems(m_ui->paper, {tr("A4"), tr("Letter")});
    setItems(m_ui->pageStyle, {tr("Sasil"), tr("Paper"), tr("Compact")});
    if (!m_fileDialog)
        return;
    const QString ending = formatName(choice().format);
    m_fileDialog->setWindowTitle(tr("Export to"));
    m_fileDialog->setNameFilters({ending.toUpper() + u" (*."_s + ending + u')', tr("All files") + u" (*)"_s});
}

void ExportDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        if (!m_targetIsOwn)
            suggest();
        refresh();
    } else if (event->type() == QEvent::PaletteChange && m_run) {
        refresh();
    }
}

void ExportDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    growToFit();
}

void ExportDialog::growToFit()
{
    layout()->activate();
    const QSize least = layout()->totalMinimumSize().expandedTo(QSize(layout()->totalSizeHint().width(), 0));
    const int width = qMax(this->width(), least.width());
    const int height = layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width)
                                                     : layout()->totalSizeHint().height();
    if (width > this->width() || height > this->height())
        resize(width, qMax(height, this->height()));
}

} // namespace sasil
