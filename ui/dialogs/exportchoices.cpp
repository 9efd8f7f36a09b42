// SPDX-License-Identifier: MIT
#include "dialogs/exportchoices.h"

#include "dialogs/exporttopics.h"
#include "dialogs/exportwords.h"
#include "digest/frontmatter.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QScrollBar>
#include <QSignalBlocker>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

constexpr int fieldWidth = 170; ///< logical pixels, at least
constexpr int betweenRows = 8;
constexpr int aboveHeading = 10;

} // namespace

ExportChoices::ExportChoices(const ExportSource &source, QWidget *parent) : QScrollArea(parent)
{
    auto *column = new QWidget(this);
    m_form = new QFormLayout(column);
    m_form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    m_form->setLabelAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_form->setHorizontalSpacing(10);
    m_form->setVerticalSpacing(betweenRows);
    m_form->setContentsMargins(0, 0, 6, 4);
    makeFormat();
    makeContent(source.digest);
    makePage();
    makeHead(source.digest);
    setWidget(column);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    retranslate();
}

template <typename Control>
Control *ExportChoices::add(const QString &name, QLabel **label)
{
    auto *control = new Control;
    control->setObjectName(name);
    control->setMinimumWidth(fieldWidth);
    *label = new QLabel;
    (*label)->setObjectName(name + u"Label"_s);
    (*label)->setBuddy(control);
    m_form->addRow(*label, control);
    if constexpr (std::is_same_v<Control, QComboBox>)
        connect(control, &QComboBox::currentIndexChanged, this, &ExportChoices::refresh);
    else
        connect(control, &QLineEdit::textEdited, this, &ExportChoices::refresh);
    return control;
}

QCheckBox *ExportChoices::addCheck(const QString &name)
{
    auto *box = new QCheckBox;
    box->setObjectName(name);
    m_form->addRow(nullptr, box);
    connect(box, &QCheckBox::toggled, this, &ExportChoices::refresh);
    return box;
}

QLabel *ExportChoices::addHeading()
{
    auto *heading = new QLabel;
    QFont bold = heading->font();
    bold.setBold(true);
    heading->setFont(bold);
    heading->setContentsMargins(0, aboveHeading, 0, 0);
    m_form->addRow(heading);
    return heading;
}

void ExportChoices::makeFormat()
{
    m_formats = new QWidget;
    m_formats->setObjectName(u"formats"_s);
    auto *row = new QHBoxLayout(m_formats);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    const auto addFormat = [&](const QString &name) {
        auto *button = new QRadioButton;
        button->setObjectName(name);
        row->addWidget(button);
        connect(button, &QRadioButton::clicked, this, [this] {
            Q_EMIT formatChanged();
            refresh();
        });
        return button;
    };
    m_pdf = addFormat(u"pdf"_s);
    m_html = addFormat(u"html"_s);
    m_markdown = addFormat(u"markdown"_s);
    row->addStretch(1);
    m_formatLabel = new QLabel;
    m_form->addRow(m_formatLabel, m_formats);
    m_description = new QLabel;
    m_description->setObjectName(u"description"_s);
    m_description->setWordWrap(true);
    m_description->setForegroundRole(QPalette::PlaceholderText);
    m_form->addRow(m_description);
}

void ExportChoices::makeContent(const Digest &digest)
{
    m_contentHeading = addHeading();
    m_content = add<QComboBox>(u"content"_s, &m_contentLabel);
    m_topics = new ExportTopics(digest);
    m_form->addRow(m_topics);
    connect(m_topics, &ExportTopics::changed, this, &ExportChoices::refresh);
    m_stubs = add<QComboBox>(u"stubs"_s, &m_stubsLabel);
    m_labels = add<QComboBox>(u"labels"_s, &m_labelsLabel);
    m_findings = addCheck(u"findings"_s);
    m_clean = addCheck(u"clean"_s);
}

void ExportChoices::makePage()
{
    m_pageHeading = addHeading();
    m_style = add<QComboBox>(u"pageStyle"_s, &m_styleLabel);
    m_paper = add<QComboBox>(u"paper"_s, &m_paperLabel);
    m_margins = add<QComboBox>(u"margins"_s, &m_marginsLabel);
    m_tableOfContents = addCheck(u"tableOfContents"_s);
    m_titlePage = addCheck(u"titlePage"_s);
}

void ExportChoices::makeHead(const Digest &digest)
{
    m_title = add<QLineEdit>(u"title"_s, &m_titleLabel);
    m_author = add<QLineEdit>(u"author"_s, &m_authorLabel);
    m_week = add<QLineEdit>(u"week"_s, &m_weekLabel);
    m_title->setPlaceholderText(titleOf(digest));
    m_author->setPlaceholderText(readFrontMatter(digest).author);
    m_week->setPlaceholderText(weekOf(digest));
}

void ExportChoices::show(const ExportChoice &choice)
{
    const QSignalBlocker blocker(this);
    m_shown = choice;
    m_pdf->setChecked(choice.format == ExportFormat::Pdf);
    m_html->setChecked(choice.format == ExportFormat::Html);
    m_markdown->setChecked(choice.format == ExportFormat::Markdown);
    m_content->setCurrentIndex(int(choice.page.content));
    m_stubs->setCurrentIndex(int(choice.selection.stubs));
    m_labels->setCurrentIndex(int(choice.selection.labels));
    m_findings->setChecked(choice.withFindings);
    m_clean->setChecked(choice.clean);
    m_style->setCurrentIndex(int(choice.page.style));
    m_paper->setCurrentIndex(int(choice.paper));
    m_margins->setCurrentIndex(int(choice.around));
    m_tableOfContents->setChecked(choice.page.tableOfContents);
    m_titlePage->setChecked(choice.page.titlePage);
    refresh();
}

ExportChoice ExportChoices::choice() const
{
    ExportChoice choice = m_shown;
    choice.target.clear();
    choice.format = m_pdf->isChecked()    ? ExportFormat::Pdf
                    : m_html->isChecked() ? ExportFormat::Html
                                          : ExportFormat::Markdown;
    choice.page.content = Content(m_content->currentIndex());
    choice.page.tableOfContents = m_tableOfContents->isChecked();
    choice.page.titlePage = m_titlePage->isChecked();
    choice.page.title = m_title->text().trimmed();
    choice.page.author = m_author->text().trimmed();
    choice.page.week = m_week->text().trimmed();
    choice.page.style = PageStyle(m_style->currentIndex());
    choice.selection.topics = m_topics->chosen();
    choice.selection.stubs = StubPlace(m_stubs->currentIndex());
    choice.selection.labels = LabelLanguage(m_labels->currentIndex());
    choice.clean = m_clean->isChecked();
    choice.withFindings = m_findings->isChecked();
    choice.paper = PdfPaper(m_paper->currentIndex());
    choice.around = PaperMargins(m_margins->currentIndex());
    choice.margins = inMillimetres(choice.around);
    return choice;
}

bool ExportChoices::isEmpty() const
{
    return m_topics->count() > 0 && m_topics->isNone();
}

void ExportChoices::setUsable(bool isUsable, const QString &why, QWidget *control, QLabel *label,
                              const QString &tip)
{
    control->setEnabled(isUsable);
    control->setToolTip(isUsable ? tip : why);
    if (!label)
        return;
    label->setEnabled(isUsable);
    label->setToolTip(control->toolTip());
}

void ExportChoices::refresh()
{
    const ExportChoice chosen = choice();
    const bool isMarkdown = chosen.format == ExportFormat::Markdown;
    m_description->setText(
        chosen.format == ExportFormat::Pdf ? tr("Pages to print or to send, with an outline and page numbers")
        : isMarkdown ? tr("Plain text as you wrote it, for notes, repositories and chat")
                     : tr("One file for mail and web pages, light or dark as its reader likes"));
    setUsable(isMarkdown, tr("Only Markdown is text that can be written in one style."), m_clean, nullptr,
              tr("Labels, bullets, blank lines and headings in one style, and links without what tracks "
                 "their readers"));
    refreshPage(chosen);
    Q_EMIT changed();
}

void ExportChoices::refreshPage(const ExportChoice &chosen)
{
    const bool isPage = chosen.format != ExportFormat::Markdown;
    const bool isPaper = chosen.format == ExportFormat::Pdf;
    const QString noPage = tr("Markdown is text: its readers choose how it looks.");
    const QString noHead = tr("Markdown keeps the head that the digest has.");
    const QString noPaper = tr("Only a PDF has pages of paper.");
    setUsable(isPage, noPage, m_style, m_styleLabel, tr("How the pages look"));
    setUsable(isPage, tr("Findings are shown on pages, not in Markdown."), m_findings, nullptr,
              tr("Mark opinions without a fact, and whatever else the checker has found"));
    setUsable(isPage, noPage, m_tableOfContents, nullptr, tr("Begin with a list of the topics"));
    setUsable(isPage, noHead, m_title, m_titleLabel, tr("Another title than the digest’s own"));
    setUsable(isPage, noHead, m_author, m_authorLabel, tr("Another author than the digest’s own"));
    setUsable(isPage, noHead, m_week, m_weekLabel, tr("Another week than the digest’s own"));
    setUsable(isPaper, noPaper, m_paper, m_paperLabel, tr("The paper that it is printed on"));
    setUsable(isPaper, noPaper, m_margins, m_marginsLabel, tr("From the paper’s edge to the text"));
    setUsable(isPaper, noPaper, m_titlePage, nullptr, tr("Give title, author and week a page of their own"));
}

void ExportChoices::retranslate()
{
    const QSignalBlocker blocker(this); // nothing else is chosen
    m_formatLabel->setText(tr("Format"));
    m_formats->setAccessibleName(tr("Format"));
    m_pdf->setText(tr("&PDF"));
    m_html->setText(tr("&HTML"));
    m_markdown->setText(tr("&Markdown"));
    m_contentHeading->setText(tr("What is exported"));
    m_contentLabel->setText(tr("&Content"));
    m_content->setToolTip(tr("Facts, opinions, or both"));
    m_stubsLabel->setText(tr("Stubs"));
    m_stubs->setToolTip(tr("Where stubs go: topics that are only a link to come back to"));
    m_labelsLabel->setText(tr("Labels"));
    m_labels->setToolTip(tr("The language of the words before facts and opinions"));
    m_findings->setText(tr("Show fin&dings"));
    m_clean->setText(tr("In one st&yle"));
    m_pageHeading->setText(tr("How it looks"));
    m_styleLabel->setText(tr("&Style"));
    m_paperLabel->setText(tr("P&aper"));
    m_marginsLabel->setText(tr("Mar&gins"));
    m_tableOfContents->setText(tr("&Table of contents"));
    m_titlePage->setText(tr("Title on a page of its own"));
    m_titleLabel->setText(tr("T&itle"));
    m_authorLabel->setText(tr("A&uthor"));
    m_weekLabel->setText(tr("Wee&k"));
    retranslateItems();
    refresh();
    fitWidth();
}

void ExportChoices::retranslateItems()
{
    setItems(m_content, contentTitles());
    setItems(m_stubs, {tr("Where they stand"), tr("At the end"), tr("Left out")});
    setItems(m_labels, {tr("As written"), tr("Korean"), tr("English")});
    setItems(m_style, pageStyleTitles());
    setItems(m_paper, paperTitles());
    setItems(m_margins, {tr("Narrow"), tr("Usual"), tr("Wide")});
}

/// The column scrolls up and down only.
void ExportChoices::fitWidth()
{
    const int width = widget()->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width();
    if (width != minimumWidth())
        setMinimumWidth(width);
}

bool ExportChoices::eventFilter(QObject *watched, QEvent *event)
{
    const bool isTaken = QScrollArea::eventFilter(watched, event);
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        fitWidth();
    return isTaken;
}

QSize ExportChoices::sizeHint() const
{
    return {minimumWidth(), widget()->sizeHint().height()};
}

QSize ExportChoices::minimumSizeHint() const
{
    constexpr int fewRows = 5;
    return {minimumWidth(), fewRows * (fontMetrics().height() + betweenRows)};
}

void ExportChoices::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace sasil
