// SPDX-License-Identifier: MIT
#include "dialogs/settingsownstyle.h"

#include "theme/pagestyles.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>

namespace sasil {

using namespace Qt::StringLiterals;

OwnStyleRow::OwnStyleRow(QSettings *settings)
    : SettingsRow(
          {{"sasil::OwnStyleRow", QT_TRANSLATE_NOOP("sasil::OwnStyleRow", "Own Style Sheet")},
           {"sasil::OwnStyleRow",
            QT_TRANSLATE_NOOP(
                "sasil::OwnStyleRow",
                "A file with CSS, over the page style, for the preview and what is exported. It "
                "loads nothing from the network")},
           {"sasil::OwnStyleRow",
            QT_TRANSLATE_NOOP("sasil::OwnStyleRow", "CSS, design, look, font of the page, colours")}}),
      m_settings(settings), m_field(new QLineEdit(this)), m_browse(new QPushButton(this))
{
    constexpr int leastWidth = 180;
    m_field->setMinimumWidth(leastWidth);
    m_field->setClearButtonEnabled(true);
    m_browse->setAutoDefault(false);
    addControl(m_field);
    addControl(m_browse);
    connect(m_field, &QLineEdit::editingFinished, this, &OwnStyleRow::choose);
    connect(m_browse, &QPushButton::clicked, this, &OwnStyleRow::browse);
    retranslate();
    refresh();
}

bool OwnStyleRow::isUsual() const
{
    return ownStylePath(*m_settings).isEmpty();
}

void OwnStyleRow::restore()
{
    take({});
}

void OwnStyleRow::refresh()
{
    if (m_field->hasFocus())
        return;
    m_field->setText(QDir::toNativeSeparators(ownStylePath(*m_settings)));
    showState();
}

void OwnStyleRow::choose()
{
    const QString typed = QDir::fromNativeSeparators(m_field->text().trimmed());
    const bool isInHome = typed.startsWith("~/"_L1);
    const QString path = isInHome ? QDir::homePath() + typed.sliced(1) : typed;
    take(path.isEmpty() ? path : QDir::cleanPath(QDir::home().absoluteFilePath(path)));
}

void OwnStyleRow::browse()
{
    const QString now = ownStylePath(*m_settings);
    m_fileDialog = new QFileDialog(this, tr("Style sheet"),
                                   now.isEmpty() ? QDir::homePath() : QFileInfo(now).absolutePath(),
                                   tr("Style sheets (*.css);;All files (*)"));
    m_fileDialog->setAttribute(Qt::WA_DeleteOnClose);
    m_fileDialog->setFileMode(QFileDialog::ExistingFile);
    connect(m_fileDialog, &QFileDialog::fileSelected, this, &OwnStyleRow::take);
    m_fileDialog->open();
}

void OwnStyleRow::take(const QString &path)
{
    const bool isOther = path != ownStylePath(*m_settings);
    chooseOwnStyle(*m_settings, path);
    m_field->setText(QDir::toNativeSeparators(path));
    showState();
    if (isOther)
        Q_EMIT chosen();
}

void OwnStyleRow::showState()
{
    QStringList sentences;
    if (const Result<OwnStyle> style = chosenOwnStyle(*m_settings)) {
        for (const Message &problem : style->problems())
            sentences.append(problem.text());
    } else {
        sentences.append(style.error().text());
    }
    showProblem(sentences.join(u' '));
    Q_EMIT changed();
}

void OwnStyleRow::retranslate()
{
    SettingsRow::retranslate();
    m_field->setPlaceholderText(tr("None"));
    m_browse->setText(tr("Browse…"));
    m_browse->setToolTip(tr("Choose a style sheet"));
    showState();
}

} // namespace sasil
