// SPDX-License-Identifier: MIT
#include "dialogs/settingsnewdigest.h"

#include "session/documentfile.h"

#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalBlocker>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

/// The data of the entry that asks for a file.
const QString otherFile = u"…"_s;

} // namespace

TemplateRow::TemplateRow(QSettings *settings)
    : SettingsRow(
          {{"sasil::TemplateRow", QT_TRANSLATE_NOOP("sasil::TemplateRow", "Template")},
           {"sasil::TemplateRow",
            QT_TRANSLATE_NOOP("sasil::TemplateRow", "What a new digest for a week begins with")},
           {"sasil::TemplateRow",
            QT_TRANSLATE_NOOP("sasil::TemplateRow", "pattern, form, own template, Korean, English")}}),
      m_settings(settings), m_box(new QComboBox(this))
{
    constexpr int shortest = 16; ///< characters
    m_box->setMinimumContentsLength(shortest);
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    addControl(m_box);
    connect(m_box, &QComboBox::activated, this, &TemplateRow::choose);
    retranslate();
}

bool TemplateRow::isUsual() const
{
    return rememberedNewDigest(*m_settings).pattern.isEmpty();
}

void TemplateRow::restore()
{
    take({});
}

void TemplateRow::refresh()
{
    const QSignalBlocker blocker(m_box);
    m_box->clear();
    m_box->addItem(tr("Like the digest before it"), QString());
    m_box->addItem(tr("Korean"), QString(NewDigestChoice::korean));
    m_box->addItem(tr("English"), QString(NewDigestChoice::english));
    for (const QString &path : ownTemplates(*m_settings)) {
        m_box->addItem(QFileInfo(path).fileName(), path);
        m_box->setItemData(m_box->count() - 1, QDir::toNativeSeparators(path), Qt::ToolTipRole);
    }
    m_box->insertSeparator(m_box->count());
    m_box->addItem(tr("Another file…"), otherFile);
    m_box->setCurrentIndex(qMax(0, m_box->findData(rememberedNewDigest(*m_settings).pattern)));
    Q_EMIT changed();
}

void TemplateRow::choose(int index)
{
    const QString chosen = m_box->itemData(index).toString();
    if (chosen == otherFile)
        askForFile();
    else
        take(chosen);
}

void TemplateRow::askForFile()
{
    m_fileDialog = new QFileDialog(this, tr("Template"), QDir::homePath(),
                                   tr("Markdown (*.md *.markdown);;All files (*)"));
    m_fileDialog->setAttribute(Qt::WA_DeleteOnClose);
    m_fileDialog->setFileMode(QFileDialog::ExistingFile);
    connect(m_fileDialog, &QFileDialog::fileSelected, this, &TemplateRow::take);
    connect(m_fileDialog, &QDialog::rejected, this, &TemplateRow::refresh);
    m_fileDialog->open();
}

void TemplateRow::take(const QString &pattern)
{
    NewDigestChoice choice = rememberedNewDigest(*m_settings);
    choice.pattern = pattern;
    setUsualNewDigest(*m_settings, choice);
    refresh();
}

void TemplateRow::retranslate()
{
    SettingsRow::retranslate();
    refresh();
}

FolderRow::FolderRow(QSettings *settings)
    : SettingsRow({{"sasil::FolderRow", QT_TRANSLATE_NOOP("sasil::FolderRow", "Folder")},
                   {"sasil::FolderRow",
                    QT_TRANSLATE_NOOP("sasil::FolderRow",
                                      "Where a new digest for a week goes while the digest that you have in "
                                      "front of you has no file")},
                   {"sasil::FolderRow",
                    QT_TRANSLATE_NOOP("sasil::FolderRow", "directory, place, path, where, save")}}),
      m_settings(settings), m_field(new QLineEdit(this)), m_browse(new QPushButton(this))
{
    constexpr int leastWidth = 180;
    m_field->setMinimumWidth(leastWidth);
    m_browse->setAutoDefault(false);
    addControl(m_field);
    addControl(m_browse);
    connect(m_field, &QLineEdit::editingFinished, this, &FolderRow::choose);
    connect(m_browse, &QPushButton::clicked, this, &FolderRow::browse);
    retranslate();
    refresh();
}

bool FolderRow::isUsual() const
{
    return rememberedNewDigest(*m_settings).folder.isEmpty() && m_field->text().isEmpty();
}

void FolderRow::restore()
{
    take({});
}

void FolderRow::refresh()
{
    // What was typed and is no folder stays, with what is said about it.
    if (m_field->hasFocus())
        return;
    showProblem({});
    m_field->setText(QDir::toNativeSeparators(rememberedNewDigest(*m_settings).folder));
    m_field->setPlaceholderText(QDir::toNativeSeparators(usualFolder()));
    Q_EMIT changed();
}

void FolderRow::choose()
{
    const QString typed = QDir::fromNativeSeparators(m_field->text().trimmed());
    const bool isInHome = typed == u"~" || typed.startsWith("~/"_L1);
    const QString path = isInHome ? QDir::homePath() + typed.sliced(1) : typed;
    if (path.isEmpty() || QFileInfo(path).isDir()) {
        take(path.isEmpty() ? QString() : QDir::cleanPath(QDir(usualFolder()).absoluteFilePath(path)));
        return;
    }
    showProblem(tr("%1 is not a folder. Choose another one; until then, new digests go where they went.")
                    .arg(m_field->text()));
    Q_EMIT changed();
}

void FolderRow::browse()
{
    const QString now = rememberedNewDigest(*m_settings).folder;
    m_fileDialog = new QFileDialog(this, tr("Folder of new digests"), now.isEmpty() ? usualFolder() : now);
    m_fileDialog->setAttribute(Qt::WA_DeleteOnClose);
    m_fileDialog->setFileMode(QFileDialog::Directory);
    connect(m_fileDialog, &QFileDialog::fileSelected, this, &FolderRow::take);
    m_fileDialog->open();
}

void FolderRow::take(const QString &folder)
{
    NewDigestChoice choice = rememberedNewDigest(*m_settings);
    choice.folder = folder;
    setUsualNewDigest(*m_settings, choice);
    m_field->setText(QDir::toNativeSeparators(folder));
    showProblem({});
    Q_EMIT changed();
}

void FolderRow::retranslate()
{
    SettingsRow::retranslate();
    m_browse->setText(tr("Browse…"));
    m_browse->setToolTip(tr("Choose the folder of new digests"));
}

} // namespace sasil
