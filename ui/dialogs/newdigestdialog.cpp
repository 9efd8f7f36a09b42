// SPDX-License-Identifier: MIT
#include "dialogs/newdigestdialog.h"
#include "ui_newdigestdialog.h"

#include "archive/carryover.h"
#include "check/settingsfile.h"
#include "session/documentfile.h"
#include "text/translations.h"
#include "theme/icons.h"

#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QFontDatabase>
#include <QScreen>
#include <QSettings>
#include <QSignalBlocker>
#include <QStyle>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostListed = 30;
constexpr int fewestLines = 4;       ///< of the preview
constexpr int leastFieldWidth = 250; ///< logical pixels
/// The data of a combo box's entry that asks for a file.
const QString otherFile = u"…"_s;

QString withHome(const QString &path)
{
    const QString native = QDir::fromNativeSeparators(path.trimmed());
    if (native == u"~")
        return QDir::homePath();
    return native.startsWith("~/"_L1) ? QDir::homePath() + native.sliced(1) : native;
}

void addPath(QComboBox *box, const QString &text, const QString &path)
{
    box->addItem(text, path);
    box->setItemData(box->count() - 1, QDir::toNativeSeparators(path), Qt::ToolTipRole);
}

} // namespace

NewDigestDialog::NewDigestDialog(const QString &folder, QSettings &settings, OpenText openText,
                                 QWidget *parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::NewDigestDialog>()), m_settings(settings),
      m_openText(std::move(openText))
{
    m_ui->setupUi(this);
    m_ui->carried->setForegroundRole(QPalette::PlaceholderText);
    m_ui->days->setForegroundRole(QPalette::PlaceholderText);
    QFont large = m_ui->week->font();
    large.setPointSizeF(large.pointSizeF() * 1.3);
    large.setBold(true);
    m_ui->week->setFont(large);
    m_ui->preview->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_ui->preview->setMinimumHeight(m_ui->preview->fontMetrics().lineSpacing() * fewestLines + 12);

    m_ui->folder->setMinimumWidth(leastFieldWidth);
    m_choice = rememberedNewDigest(settings);
    const QString last = QFileInfo(m_choice.folder).isDir() ? m_choice.folder : usualFolder();
    m_ui->folder->setText(QDir::toNativeSeparators(folder.isEmpty() ? last : folder));
    m_patternIsOwn = !m_choice.pattern.isEmpty();
    retranslate();
    connectChoices();
    m_ui->calendar->setDay(QDate::currentDate());
    changeFolder();
    m_ui->calendar->setFocus();
}

NewDigestDialog::~NewDigestDialog() = default;

void NewDigestDialog::connectChoices()
{
    connect(m_ui->calendar, &WeekCalendar::dayChanged, this, &NewDigestDialog::changeWeek);
    connect(m_ui->calendar, &WeekCalendar::activated, this, &NewDigestDialog::createNow);
    connect(m_ui->title, &QLineEdit::textEdited, this, &NewDigestDialog::refresh);
    connect(m_ui->pattern, &QComboBox::activated, this, &NewDigestDialog::choosePattern);
    connect(m_ui->previous, &QComboBox::activated, this, &NewDigestDialog::choosePrevious);
    connect(m_ui->fileName, &QLineEdit::textEdited, this, [this](const QString &text) {
        m_nameIsOwn = !text.isEmpty();
        refresh();
    });
    connect(m_ui->folder, &QLineEdit::textEdited, this, &NewDigestDialog::changeFolder);
    connect(m_ui->browse, &QPushButton::clicked, this, &NewDigestDialog::browse);
    connect(m_ui->createNow, &QPushButton::clicked, this, &NewDigestDialog::createNow);
    connect(m_ui->cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ui->openThere, &QPushButton::clicked, this, [this] {
        m_path = choice().path();
        accept();
    });
}

void NewDigestDialog::setDay(QDate day)
{
    m_ui->calendar->setDay(day);
}

NewDigestChoice NewDigestDialog::choice() const
{
    NewDigestChoice choice = m_choice;
    const Week week = weekOf(m_ui->calendar->day(), m_rule);
    // Dated as `sasil new` does: today in this week, else the day that its ISO week begins on.
    const QDate today = QDate::currentDate();
    choice.day = weekOf(today, m_rule) == week ? today : firstDay(isoWeekOf(week, m_rule));
    choice.title = m_ui->title->text().trimmed();
    choice.fileName = m_ui->fileName->text();
    const QString folder = withHome(m_ui->folder->text());
    choice.folder =
        folder.isEmpty() ? QString() : QDir::cleanPath(QDir(usualFolder()).absoluteFilePath(folder));
    return choice;
}

void NewDigestDialog::changeFolder()
{
    const QString folder = choice().folder;
    m_rule = weekRuleIn(folder);
    m_ui->calendar->setRule(m_rule);
    m_digests = datedDigests(folder, m_rule);
    changeWeek();
}

void NewDigestDialog::changeWeek()
{
    if (!m_nameIsOwn)
        m_ui->fileName->setText(suggestedFileName(m_ui->calendar->day(), m_rule));
    suggestPrevious();
    refresh();
}

void NewDigestDialog::suggestPrevious()
{
    if (!m_previousIsOwn) {
        const auto latest = latestBefore(m_digests, m_ui->calendar->day(), m_rule);
        m_choice.previous = m_choice.carriesOver && latest ? latest->path : QString();
    }
    listPrevious();
    if (!m_patternIsOwn)
        suggestPattern();
}

void NewDigestDialog::suggestPattern()
{
    // A series goes on in its language.
    NewDigestChoice asked = choice();
    asked.pattern = currentLanguage();
    const QLatin1StringView korean = NewDigestChoice::korean;
    if (const auto language = loadSettings(asked.folder).settings.language) {
        asked.pattern = *language;
    } else if (Result<NewDigest> digest = newDigestFor(asked, m_openText);
               digest && !asked.previous.isEmpty()) {
        digest->language.reset();
        asked.pattern = languageOf(*digest) == QLocale::Korean ? korean : NewDigestChoice::english;
    }
    m_choice.pattern = asked.pattern;
    listPatterns();
}

void NewDigestDialog::listPatterns()
{
    const QSignalBlocker blocker(m_ui->pattern);
    m_ui->pattern->clear();
    m_ui->pattern->addItem(tr("Korean"), QString(NewDigestChoice::korean));
    m_ui->pattern->addItem(tr("English"), QString(NewDigestChoice::english));
    QStringList own = ownTemplates(m_settings);
    if (m_choice.hasOwnTemplate() && !own.contains(m_choice.pattern))
        own.prepend(m_choice.pattern);
    for (const QString &path : std::as_const(own))
        addPath(m_ui->pattern, QFileInfo(path).fileName(), path);
    m_ui->pattern->insertSeparator(m_ui->pattern->count());
    m_ui->pattern->addItem(tr("Another file…"), otherFile);
    m_ui->pattern->setCurrentIndex(m_ui->pattern->findData(m_choice.pattern));
}

void NewDigestDialog::listPrevious()
{
    const QSignalBlocker blocker(m_ui->previous);
    m_ui->previous->clear();
    m_ui->previous->addItem(tr("Nothing"), QString());
    QStringList paths;
    for (const DatedDigest &digest : m_digests.first(qMin(m_digests.size(), qsizetype(mostListed))))
        paths.append(digest.path);
    if (!m_choice.previous.isEmpty() && !paths.contains(m_choice.previous))
        paths.prepend(m_choice.previous);
    for (const QString &path : std::as_const(paths))
        addPath(m_ui->previous, QFileInfo(path).fileName(), path);
    m_ui->previous->insertSeparator(m_ui->previous->count());
    m_ui->previous->addItem(tr("Another file…"), otherFile);
    m_ui->previous->setCurrentIndex(m_ui->previous->findData(m_choice.previous));
}

void NewDigestDialog::choosePattern(int index)
{
    const QString chosen = m_ui->pattern->itemData(index).toString();
    const auto take = [this](const QString &pattern) {
        if (!pattern.isEmpty()) {
            m_choice.pattern = pattern;
            m_patternIsOwn = true;
        }
        listPatterns();
        refresh();
    };
    if (chosen == otherFile)
        askForFile(tr("Template"), {}, take);
    else
        take(chosen);
}

void NewDigestDialog::choosePrevious(int index)
{
    const QString chosen = m_ui->previous->itemData(index).toString();
    const auto take = [this](const QString &previous) {
        m_choice.previous = previous;
        m_choice.carriesOver = !previous.isEmpty();
        m_previousIsOwn = true;
        suggestPrevious();
        refresh();
    };
    if (chosen != otherFile) {
        take(chosen);
        return;
    }
    askForFile(tr("Carry over stubs from"), choice().folder,
               [this, take](const QString &path) { path.isEmpty() ? listPrevious() : take(path); });
}

void NewDigestDialog::askForFile(const QString &title, const QString &folder,
                                 const std::function<void(const QString &)> &take)
{
    m_fileDialog = new QFileDialog(this, title, folder.isEmpty() ? QDir::homePath() : folder,
                                   tr("Markdown (*.md *.markdown);;All files (*)"));
    m_fileDialog->setAttribute(Qt::WA_DeleteOnClose);
    m_fileDialog->setFileMode(QFileDialog::ExistingFile);
    connect(m_fileDialog, &QFileDialog::fileSelected, this, take);
    connect(m_fileDialog, &QDialog::rejected, this, [take] { take({}); });
    m_fileDialog->open();
}

void NewDigestDialog::browse()
{
    m_fileDialog = new QFileDialog(this, tr("Folder of the digest"), choice().folder);
    m_fileDialog->setAttribute(Qt::WA_DeleteOnClose);
    m_fileDialog->setFileMode(QFileDialog::Directory);
    connect(m_fileDialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        m_ui->folder->setText(QDir::toNativeSeparators(path));
        changeFolder();
    });
    m_fileDialog->open();
}

void NewDigestDialog::createNow()
{
    NewDigestChoice chosen = choice();
    if (!judge(chosen).isPossible || m_text.isEmpty())
        return;
    if (const Result<void> made = writeNewDigest(chosen, m_text); !made) {
        m_error = made.error();
        say(m_error.text(), u"finding-error"_s);
        return;
    }
    m_path = chosen.path();
    if (!m_patternIsOwn)
        chosen.pattern.clear();
    rememberNewDigest(m_settings, chosen);
    m_hasMade = true;
    accept();
}

void NewDigestDialog::refresh()
{
    const Week week = weekOf(m_ui->calendar->day(), m_rule);
    const QLocale language(currentLanguage());
    m_ui->week->setText(weekLabel(week, language.language()));
    const auto shown = [&language](QDate day) {
        return language.toString(day,
                                 language.language() == QLocale::Korean ? u"yyyy. M. d."_s : u"d MMM yyyy"_s);
    };
    m_ui->days->setText(shown(firstDay(week, m_rule)) + u" – "_s + shown(lastDay(week, m_rule)));
    refreshPreview();
    refreshVerdict();
    growToFit();
}

void NewDigestDialog::refreshPreview()
{
    m_text.clear();
    m_ui->carried->clear();
    const Result<NewDigest> digest = newDigestFor(choice(), m_openText);
    const Result<QString> text = digest ? newDigest(*digest) : Result<QString>(digest.error());
    if (!text) {
        m_error = text.error();
        m_ui->preview->clear();
        return;
    }
    m_text = *text;
    m_ui->title->setPlaceholderText(usualTitle(*digest));
    if (m_ui->preview->toPlainText() != m_text)
        m_ui->preview->setPlainText(m_text);
    if (m_choice.previous.isEmpty()) {
        m_ui->carried->setText(m_digests.isEmpty() ? tr("There is no digest in this folder yet.")
                                                   : QString());
        return;
    }
    const Digest previous = Digest::parse(withUnixLineEnds(digest->previous), digest->labels);
    const qsizetype stubs = carriedTopics(previous).size();
    m_ui->carried->setText(stubs == 0 ? tr("It has no topics to come back to.")
                                      : tr("%n topic(s) to come back to", nullptr, int(stubs)));
}

void NewDigestDialog::refreshVerdict()
{
    const NewDigestVerdict verdict = judge(choice());
    const bool isPossible = verdict.isPossible && !m_text.isEmpty();
    m_ui->createNow->setEnabled(isPossible);
    m_ui->openThere->setVisible(verdict.isThere);
    (verdict.isThere ? m_ui->openThere : m_ui->createNow)->setDefault(true);
    if (verdict.isPossible && m_text.isEmpty())
        say(m_error.text(), u"finding-error"_s);
    else
        say(verdict.message.text(), verdict.isThere      ? u"finding-warning"_s
                                    : verdict.isPossible ? QString()
                                                         : u"finding-error"_s);
}

void NewDigestDialog::say(const QString &text, const QString &icon)
{
    const int side = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this);
    m_ui->verdict->setText(text);
    m_ui->verdictIcon->setVisible(!icon.isEmpty());
    if (!icon.isEmpty())
        m_ui->verdictIcon->setPixmap(sasil::icon(icon).pixmap(QSize(side, side), devicePixelRatioF()));
    m_ui->fileName->setAccessibleDescription(text);
}

void NewDigestDialog::retranslate()
{
    m_ui->retranslateUi(this);
    m_ui->preview->setAccessibleName(m_ui->previewLabel->text());
    listPatterns();
    listPrevious();
}

void NewDigestDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        refresh();
    } else if (event->type() == QEvent::PaletteChange && m_ui) {
        refreshVerdict();
    }
}

void NewDigestDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    growToFit();
}

void NewDigestDialog::growToFit()
{
    layout()->activate();
    const QSize least = layout()->totalMinimumSize().expandedTo(QSize(layout()->totalSizeHint().width(), 0));
    const int width = qMax(this->width(), least.width());
    const int height = layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width)
                                                     : layout()->totalSizeHint().height();
    // The frame that the window manager puts around it needs room as well.
    const int most = screen()->availableGeometry().height() - 40;
    if (width > this->width() || height > this->height())
        resize(width, qMin(qMax(height, this->height()), most));
}

} // namespace sasil
