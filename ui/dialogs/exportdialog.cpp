// SPDX-License-Identifier: MIT
#include "dialogs/exportdialog.h"
#include "ui_exportdialog.h"

#include "dialogs/exportchoices.h"
#include "dialogs/exportpreview.h"
#include "dialogs/exportrun.h"
#include "dialogs/exportwords.h"
#include "session/documentfile.h"
#include "theme/icons.h"

#include <QDesktopServices>
#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QScreen>
#include <QSettings>
#include <QSplitter>
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

// Logical pixels.
constexpr QSize usualSize(1120, 740);
constexpr int leastForBoth = 600;

} // namespace

ExportDialog::ExportDialog(const ExportSource &source, QSettings &settings, QWidget *parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::ExportDialog>()), m_source(source), m_settings(settings),
      m_choices(new ExportChoices(source, this)), m_preview(new ExportPreview(source, this)),
      m_run(new ExportRun(this))
{
    m_ui->setupUi(this);
    makeColumns();
    retranslate();
    m_choices->show(rememberedChoice(settings));
    suggest();
    connectChoices();
    connectRun();
    refresh();
    preview();
    takeRoom();
}

ExportDialog::~ExportDialog() = default;

void ExportDialog::makeColumns()
{
    auto *columns = new QSplitter(this);
    columns->setObjectName(u"columns"_s);
    columns->setHandleWidth(12);
    columns->setChildrenCollapsible(false);
    columns->addWidget(m_choices);
    columns->addWidget(m_preview);
    columns->setStretchFactor(1, 1);
    m_choices->setObjectName(u"choices"_s);
    m_preview->setObjectName(u"preview"_s);
    m_ui->rows->insertWidget(0, columns, 1);
}

void ExportDialog::connectChoices()
{
    const auto refreshAfter = [this] {
        m_outcome = Outcome::None;
        if (!m_targetIsOwn)
            suggest();
        refresh();
    };
    connect(m_choices, &ExportChoices::formatChanged, this, &ExportDialog::changeFormat);
    connect(m_choices, &ExportChoices::changed, this, refreshAfter);
    connect(m_choices, &ExportChoices::changed, this, &ExportDialog::preview);
    connect(m_ui->target, &QLineEdit::textEdited, this, [this, refreshAfter] {
        m_targetIsOwn = true;
        refreshAfter();
    });
    connect(m_ui->browse, &QPushButton::clicked, this, &ExportDialog::browse);
    connect(m_ui->exportNow, &QPushButton::clicked, this, &ExportDialog::startExport);
    connect(m_ui->closeDialog, &QPushButton::clicked, this, &ExportDialog::reject);
}

void ExportDialog::connectRun()
{
    connect(m_ui->cancel, &QPushButton::clicked, m_run, &ExportRun::cancel);
    connect(m_run, &ExportRun::progressed, m_ui->progress, &QProgressBar::setValue);
    connect(m_run, &ExportRun::warned, this,
            [this](const QList<Message> &warnings) { m_warnings = warnings; });
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

ExportChoice ExportDialog::choice() const
{
    ExportChoice choice = m_choices->choice();
    choice.target = targetPath(m_ui->target->text(), choice.format, folder());
    return choice;
}

QString ExportDialog::folder() const
{
    QString last = rememberedFolder(m_settings);
    if (!last.isEmpty() && QFileInfo(last).isDir())
        return last;
    return m_source.path.isEmpty() ? usualFolder() : QFileInfo(m_source.path).absolutePath();
}

Message ExportDialog::hindrance() const
{
    if (isBlank(m_source.digest))
        return nothingToExport();
    if (m_choices->isEmpty())
        return {"ExportDialog", QT_TRANSLATE_NOOP("ExportDialog", "No topic is ticked. Tick at least one.")};
    return {};
}

void ExportDialog::suggest()
{
    m_ui->target->setText(QDir::toNativeSeparators(suggestedTarget(m_source, choice(), folder())));
}

void ExportDialog::changeFormat()
{
    if (const QString target = choice().target; m_targetIsOwn && !target.isEmpty())
        m_ui->target->setText(QDir::toNativeSeparators(target));
}

void ExportDialog::preview()
{
    if (const Message why = hindrance(); !why.isEmpty())
        m_preview->tell(why);
    else
        m_preview->follow(m_choices->choice());
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
        m_outcome = Outcome::None;
        changeFormat();
        refresh();
    });
    retranslate();
    m_fileDialog->open();
}

void ExportDialog::startExport()
{
    const ExportChoice chosen = choice();
    if (m_run->isRunning() || !hindrance().isEmpty() || !judgeTarget(chosen.target, m_source).isPossible)
        return;
    rememberChoice(m_settings, chosen);
    rememberFolder(m_settings, m_source, chosen.target);
    m_ui->progress->setValue(0);
    m_warnings.clear();
    const QByteArray made = m_preview->pdf();
    m_preview->rest();
    m_run->start(m_source, chosen, made);
    refresh();
    m_ui->cancel->setFocus(Qt::ShortcutFocusReason); // with a ring
}

void ExportDialog::end(Outcome outcome, const QString &path, const Error &error)
{
    m_outcome = outcome;
    m_exported = path;
    m_error = error;
    refresh();
    (outcome == Outcome::Done ? m_ui->openFile : m_ui->exportNow)->setFocus(Qt::ShortcutFocusReason);
    announce(this, m_ui->outcome->text());
    m_preview->goOn();
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
    const bool runs = m_run->isRunning();
    for (QWidget *part : std::initializer_list<QWidget *>{m_choices, m_ui->target, m_ui->browse})
        part->setEnabled(!runs);
    m_ui->closeDialog->setEnabled(!runs);
    refreshVerdict(choice());
    refreshOutcome();
    m_ui->stage->setCurrentWidget(runs                         ? m_ui->progressPage
                                  : m_outcome == Outcome::None ? m_ui->verdictPage
                                                               : m_ui->outcomePage);
    growToFit();
}

void ExportDialog::refreshVerdict(const ExportChoice &chosen)
{
    const Message why = hindrance();
    const TargetVerdict verdict =
        why.isEmpty() ? judgeTarget(chosen.target, m_source) : TargetVerdict{false, why};
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

QString ExportDialog::saidOfWarnings() const
{
    constexpr qsizetype mostShown = 3;
    QString said;
    for (const Message &warning : m_warnings.first(qMin(mostShown, m_warnings.size())))
        said += u'\n' + warning.text();
    if (const int more = int(m_warnings.size() - mostShown); more > 0)
        said += u'\n' + tr("and %n more", nullptr, more);
    return said;
}

void ExportDialog::refreshOutcome()
{
    const bool done = m_outcome == Outcome::Done;
    m_ui->openFile->setVisible(done);
    m_ui->showInFolder->setVisible(done);
    QString said;
    if (done)
        said = tr("Exported: %1").arg(QFileInfo(m_exported).fileName()) + saidOfWarnings();
    else if (m_outcome == Outcome::Cancelled)
        said = tr("Cancelled. Nothing was written.");
    else if (m_outcome == Outcome::Failed)
        said = m_error.text();
    m_ui->outcome->setText(said);
    setIconOf(m_ui->outcomeIcon, done && m_warnings.isEmpty()      ? u"all-well"_s
                                 : done                            ? u"finding-warning"_s
                                 : m_outcome == Outcome::Cancelled ? u"finding-info"_s
                                                                   : u"finding-error"_s);
}

void ExportDialog::retranslate()
{
    m_ui->retranslateUi(this);
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
        preview(); // some words of the page are in this language
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
    const int width = qMax(this->width(), layout()->totalMinimumSize().width());
    const int height = layout()->hasHeightForWidth() ? layout()->totalMinimumHeightForWidth(width)
                                                     : layout()->totalMinimumSize().height();
    if (width > this->width() || height > this->height())
        resize(width, qMax(height, this->height()));
}

/// As large as it is of use, and on a small screen without the preview.
void ExportDialog::takeRoom()
{
    // The frame that the window manager puts around it needs room as well.
    const QSize room = screen()->availableSize() - QSize(20, 40);
    m_preview->setVisible(room.width() >= leastForBoth);
    resize(usualSize.boundedTo(room));
}

} // namespace sasil
