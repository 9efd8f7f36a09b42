// SPDX-License-Identifier: MIT
#include "dialogs/printpreviewdialog.h"

#include "dialogs/exportpreview.h"
#include "dialogs/exportwords.h"
#include "dialogs/printing.h"
#include "digest/frontmatter.h"
#include "theme/icons.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize usualSize(800, 860); ///< logical pixels

} // namespace

PrintPreviewDialog::PrintPreviewDialog(const ExportSource &source, const QSettings &settings, QWidget *parent)
    : QDialog(parent), m_source(source), m_choice(printedChoice(settings)),
      m_preview(new ExportPreview(source, this)), m_printing(new Printing(this)),
      m_content(addChoice(u"content"_s, &m_contentLabel)), m_style(addChoice(u"pageStyle"_s, &m_styleLabel)),
      m_paper(addChoice(u"paper"_s, &m_paperLabel)), m_print(new QPushButton(this)),
      m_close(new QPushButton(this))
{
    m_preview->setObjectName(u"preview"_s);
    m_print->setObjectName(u"print"_s);
    m_print->setIcon(icon(u"document-print"_s));
    m_print->setDefault(true);
    m_close->setObjectName(u"closeDialog"_s);
    m_close->setAutoDefault(false);
    layOut();
    retranslate();
    m_content->setCurrentIndex(int(m_choice.page.content));
    m_style->setCurrentIndex(int(m_choice.page.style));
    m_paper->setCurrentIndex(int(m_choice.paper));
    for (QComboBox *box : {m_content, m_style, m_paper})
        connect(box, &QComboBox::currentIndexChanged, this, &PrintPreviewDialog::preview);
    connect(m_preview, &ExportPreview::shown, this, &PrintPreviewDialog::refresh);
    connect(m_print, &QPushButton::clicked, this, &PrintPreviewDialog::print);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_printing, &Printing::printed, this, &QDialog::accept);
    preview();
    m_preview->setFocus();
    // The frame that the window manager puts around it needs room as well.
    resize(usualSize.boundedTo(screen()->availableSize() - QSize(20, 40)));
}

QComboBox *PrintPreviewDialog::addChoice(const QString &name, QLabel **label)
{
    auto *box = new QComboBox(this);
    box->setObjectName(name);
    *label = new QLabel(this);
    (*label)->setObjectName(name + u"Label"_s);
    (*label)->setBuddy(box);
    return box;
}

void PrintPreviewDialog::layOut()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    for (const auto &[label, box] :
         {std::pair(m_contentLabel, m_content), {m_styleLabel, m_style}, {m_paperLabel, m_paper}}) {
        row->addWidget(label);
        row->addWidget(box);
        row->addSpacing(8);
    }
    row->addStretch(1);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_print);
    buttons->addWidget(m_close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(12);
    layout->addLayout(row);
    layout->addWidget(m_preview, 1);
    layout->addLayout(buttons);
}

ExportChoice PrintPreviewDialog::choice() const
{
    ExportChoice choice = m_choice;
    choice.page.content = Content(m_content->currentIndex());
    choice.page.style = PageStyle(m_style->currentIndex());
    choice.paper = PdfPaper(m_paper->currentIndex());
    return choice;
}

void PrintPreviewDialog::preview()
{
    if (!isBlank(m_source.digest))
        m_preview->follow(choice());
    else
        m_preview->tell(nothingToPrint());
    refresh();
}

void PrintPreviewDialog::print()
{
    if (const QByteArray pdf = m_preview->pdf(); !pdf.isEmpty())
        m_printing->printPdf(pdf, choice().paper, titleOf(m_source.digest));
}

void PrintPreviewDialog::refresh()
{
    const bool canPrint = !m_preview->pdf().isEmpty();
    m_print->setEnabled(canPrint);
    m_print->setToolTip(canPrint                    ? tr("Choose a printer, or a file, and print")
                        : !isBlank(m_source.digest) ? tr("The pages are not made yet.")
                                                    : nothingToPrint().text());
}

void PrintPreviewDialog::retranslate()
{
    setWindowTitle(tr("Print Preview"));
    m_contentLabel->setText(tr("&Content"));
    m_content->setToolTip(tr("Facts, opinions, or both"));
    m_styleLabel->setText(tr("&Style"));
    m_style->setToolTip(tr("How the pages look"));
    m_paperLabel->setText(tr("P&aper"));
    m_paper->setToolTip(tr("The paper that it is printed on"));
    m_print->setText(tr("&Print…"));
    m_close->setText(tr("C&lose"));
    setItems(m_content, contentTitles());
    setItems(m_style, pageStyleTitles());
    setItems(m_paper, paperTitles());
    refresh();
}

void PrintPreviewDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace sasil
