// SPDX-License-Identifier: MIT
#include "dialogs/aboutdialog.h"
#include "ui_aboutdialog.h"

#include "dialogs/libraries.h"
#include "theme/icons.h"

#include <QEvent>
#include <QPushButton>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

constexpr int IconSide = 72;

QString libraryRows()
{
    QString rows;
    for (const Library &library : usedLibraries()) {
        rows += u"<tr><td><a href=\"%1\">%2</a></td><td>&nbsp;&nbsp;%3</td></tr>"_s.arg(
            library.home.toString(), library.name.toHtmlEscaped(), library.version.toHtmlEscaped());
    }
    return u"<table cellpadding=\"2\">"_s + rows + u"</table>"_s;
}

} // namespace

AboutDialog::AboutDialog(QWidget *parent) : QDialog(parent), m_ui(std::make_unique<Ui::AboutDialog>())
{
    m_ui->setupUi(this);
    layout()->setSizeConstraint(QLayout::SetFixedSize);
    QFont large = m_ui->name->font();
    large.setPointSizeF(large.pointSizeF() * 1.7);
    large.setBold(true);
    m_ui->name->setFont(large);
    m_ui->version->setForegroundRole(QPalette::PlaceholderText);
    connect(m_ui->closeDialog, &QPushButton::clicked, this, &AboutDialog::accept);
    retranslate();
    showIcon();
}

AboutDialog::~AboutDialog() = default;

void AboutDialog::retranslate()
{
    m_ui->retranslateUi(this);
    m_ui->version->setText(tr("Version %1").arg(u"" SASIL_VERSION ""_s));
    m_ui->libraries->setText(libraryRows());
}

void AboutDialog::showIcon()
{
    m_ui->picture->setPixmap(icon(u"sasil"_s).pixmap(QSize(IconSide, IconSide), devicePixelRatioF()));
}

void AboutDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::DevicePixelRatioChange)
        showIcon();
    else if (event->type() == QEvent::PaletteChange)
        m_ui->libraries->setText(libraryRows()); // the links take the palette's colour as they are read
}

} // namespace sasil
