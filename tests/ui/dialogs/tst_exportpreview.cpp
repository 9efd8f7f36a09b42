// SPDX-License-Identifier: MIT
#include "dialogs/exportpreview.h"
#include "dialogs/htmlview.h"
#include "dialogs/pagesview.h"
#include "dialogtest.h"
#include "web/lockedpage.h"
#include "web/scheme.h"

#include <QApplication>
#include <QPdfDocument>
#include <QPdfSelection>
#include <QPdfView>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QTimer>

using namespace sasil;
using namespace Qt::StringLiterals;

class TestExportPreview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void pages();
    void onlyTheLastChoice();
    void waitsLongerForWhatTakesLong();
    void notSeenNotMade();
    void html();
    void markdown();
    void longText();
    void whyNot();
    void saysInstead();
    void leadsToPages();
    void zooms();
    void staysInPlace();
    void stopsNothing();
    void closedMeanwhile();

private:
    void open(const QString &text);
    [[nodiscard]] QString shownText() const;
    void follow(const ExportChoice &choice) const;

    std::unique_ptr<ExportPreview> m_preview;
    std::unique_ptr<QSignalSpy> m_shown;
};

static const QString text = u"# 소버린 AI\n\n- **사실:**\n  - 공장을 지음.\n\n- **의견:**\n  - 이르다.\n"_s;

/// Some pages of it.
static QString longDigest()
{
    QString digest;
    for (int i = 0; i < 60; ++i)
        digest += u"# 주제 %1\n\n- **사실:**\n  - 공장을 지음.\n\n- **의견:**\n  - 이르다.\n\n"_s.arg(i);
    return digest;
}

static ExportChoice choiceOf(ExportFormat format)
{
    ExportChoice choice;
    choice.format = format;
    return choice;
}

void TestExportPreview::init()
{
    open(text);
}

void TestExportPreview::open(const QString &digest)
{
    m_preview = std::make_unique<ExportPreview>(ExportSource{Digest::parse(digest), {}, {}});
    m_preview->resize(500, 600);
    m_preview->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_preview.get()));
    m_shown = std::make_unique<QSignalSpy>(m_preview.get(), &ExportPreview::shown);
}

void TestExportPreview::follow(const ExportChoice &choice) const
{
    m_preview->follow(choice);
    QVERIFY(m_shown->wait(60'000));
    QVERIFY(m_preview->isUpToDate());
}

QString TestExportPreview::shownText() const
{
    QString said;
    for (int page = 0; page < m_preview->pages()->pageCount(); ++page)
        said += m_preview->pages()->document()->getAllText(page).text();
    return said;
}

void TestExportPreview::pages()
{
    QCOMPARE(m_preview->pages()->pageCount(), 0);
    m_preview->follow(choiceOf(ExportFormat::Pdf));
    QVERIFY(!m_preview->isUpToDate());
    QVERIFY(m_preview->pdf().isEmpty());
    QVERIFY(m_preview->findChild<QProgressBar *>(u"busy"_s)->isVisible());
    QVERIFY(m_shown->wait(60'000));
    QVERIFY(m_preview->pdf().startsWith("%PDF-"));
    QCOMPARE(m_preview->notice(), QString());
    QVERIFY(m_preview->pages()->isVisible());
    QVERIFY(!m_preview->findChild<QProgressBar *>(u"busy"_s)->isVisible());
    QVERIFY(shownText().contains(u"공장을 지음"_s));
    QVERIFY(shownText().contains(u"이르다"_s));
    ExportChoice facts = choiceOf(ExportFormat::Pdf);
    facts.page.content = Content::Facts;
    follow(facts);
    QVERIFY(shownText().contains(u"공장을 지음"_s));
    QVERIFY(!shownText().contains(u"이르다"_s));
}

void TestExportPreview::onlyTheLastChoice()
{
    ExportChoice choice = choiceOf(ExportFormat::Pdf);
    for (const QString &title : {u"가"_s, u"나"_s, u"다"_s}) {
        choice.page.title = title;
        m_preview->follow(choice);
    }
    // While it is made, another one.
    EVENTUALLY(m_preview->findChild<QProgressBar *>(u"busy"_s)->value() > 0);
    choice.page.title = u"마지막 제목"_s;
    m_preview->follow(choice);
    QVERIFY(m_shown->wait(60'000));
    QVERIFY(shownText().contains(u"마지막 제목"_s));
    QCOMPARE(m_shown->size(), 1);
}

/// Though it has never been seen made.
void TestExportPreview::waitsLongerForWhatTakesLong()
{
    QString digest;
    for (int i = 0; i < 40; ++i)
        digest += longDigest();
    open(digest);
    m_preview->follow(choiceOf(ExportFormat::Pdf));
    const auto *const wait = m_preview->findChild<QTimer *>(u"wait"_s);
    const int shortest = wait->interval();
    EVENTUALLY(!wait->isActive());
    QElapsedTimer clock;
    clock.start();
    EVENTUALLY(clock.elapsed() > 3 * shortest);
    QVERIFY(m_shown->isEmpty());
    m_preview->follow(choiceOf(ExportFormat::Pdf));
    QVERIFY2(wait->interval() > shortest, qPrintable(QString::number(wait->interval())));
}

void TestExportPreview::notSeenNotMade()
{
    m_preview->hide();
    m_preview->follow(choiceOf(ExportFormat::Markdown));
    QVERIFY(!m_shown->wait(500));
    m_preview->show();
    QVERIFY(m_shown->wait(10'000));
    QCOMPARE(m_preview->findChild<QPlainTextEdit *>()->toPlainText(), text);
}

void TestExportPreview::html()
{
    follow(choiceOf(ExportFormat::Html));
    auto *const view = m_preview->findChild<HtmlView *>();
    QVERIFY(view && view->isVisible());
    QString said;
    EVENTUALLY([&] {
        view->page()->toPlainText([&said](const QString &plain) { said = plain; });
        return said.contains(u"공장을 지음"_s);
    }());
    QVERIFY(m_preview->pdf().isEmpty());
}

void TestExportPreview::markdown()
{
    follow(choiceOf(ExportFormat::Markdown));
    auto *const shown = m_preview->findChild<QPlainTextEdit *>();
    QVERIFY(shown->isVisible() && shown->isReadOnly());
    QCOMPARE(shown->toPlainText(), text);
    ExportChoice facts = choiceOf(ExportFormat::Markdown);
    facts.page.content = Content::Facts;
    follow(facts);
    QVERIFY(!shown->toPlainText().contains(u"이르다"_s));
}

void TestExportPreview::longText()
{
    QString digest = text;
    for (int i = 0; i < 40'000; ++i)
        digest += u"한 줄의 글.\n\n"_s;
    open(digest);
    follow(choiceOf(ExportFormat::Markdown));
    const QString shown = m_preview->findChild<QPlainTextEdit *>()->toPlainText();
    QVERIFY(shown.size() <= 300'010);
    QVERIFY(shown.endsWith(u"글.\n…\n"_s) || shown.endsWith(u"글.\n\n…\n"_s));
}

void TestExportPreview::whyNot()
{
    open(u"# 소버린 AI\n\n- **의견:**\n  - 이르다.\n"_s);
    ExportChoice facts = choiceOf(ExportFormat::Pdf);
    facts.page.content = Content::Facts;
    follow(facts);
    QVERIFY2(m_preview->notice().contains(u"no facts"_s), qPrintable(m_preview->notice()));
    QVERIFY(m_preview->pdf().isEmpty());
    follow(choiceOf(ExportFormat::Pdf));
    QCOMPARE(m_preview->notice(), QString());
}

void TestExportPreview::saysInstead()
{
    m_preview->follow(choiceOf(ExportFormat::Pdf));
    m_preview->tell({"ExportWords", "Nothing here."});
    QCOMPARE(m_preview->notice(), u"Nothing here."_s);
    QVERIFY(m_preview->isUpToDate());
    QCOMPARE(m_shown->size(), 1);
    QVERIFY(!m_shown->wait(1500)); // what was asked for before is given up
}

void TestExportPreview::leadsToPages()
{
    open(longDigest());
    follow(choiceOf(ExportFormat::Pdf));
    PagesView *const pages = m_preview->pages();
    auto *const counter = pages->findChild<QSpinBox *>(u"page"_s);
    QVERIFY(pages->pageCount() > 3);
    QCOMPARE(counter->text(), u"1 of %1"_s.arg(pages->pageCount()));
    counter->setValue(3);
    EVENTUALLY(pages->currentPage() == 2);
    auto *const pane = pages->findChild<QPdfView *>();
    QVERIFY(pane->verticalScrollBar()->value() > 0);
    QTest::keyClick(pane, Qt::Key_End);
    EVENTUALLY(counter->value() == pages->pageCount());
    QTest::keyClick(pane, Qt::Key_Home);
    EVENTUALLY(counter->value() == 1);
}

void TestExportPreview::zooms()
{
    follow(choiceOf(ExportFormat::Pdf));
    PagesView *const pages = m_preview->pages();
    const auto button = [pages](const char *name) {
        return pages->findChild<QAbstractButton *>(QLatin1StringView(name));
    };
    const auto *const pane = pages->findChild<QPdfView *>();
    QVERIFY(button("fitWidth")->isChecked());
    QCOMPARE(pane->horizontalScrollBar()->maximum(), 0);
    const qreal wide = pages->zoom();
    QTest::mouseClick(button("zoomIn"), Qt::LeftButton);
    QVERIFY(pages->zoom() > wide * 1.1);
    QVERIFY(!button("fitWidth")->isChecked());
    EVENTUALLY(pane->horizontalScrollBar()->maximum() > 0);
    QTest::mouseClick(button("fitPage"), Qt::LeftButton);
    QVERIFY(pages->zoom() < wide);
    QVERIFY(button("fitPage")->isChecked());
    m_preview->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_preview.get()));
    pages->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(pages->zoom(), wide);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Minus, Qt::ControlModifier);
    QVERIFY(pages->zoom() < wide);
}

void TestExportPreview::staysInPlace()
{
    open(longDigest());
    follow(choiceOf(ExportFormat::Pdf));
    m_preview->pages()->findChild<QSpinBox *>(u"page"_s)->setValue(3);
    ExportChoice choice = choiceOf(ExportFormat::Pdf);
    choice.page.author = u"김사실"_s;
    follow(choice);
    QCOMPARE(m_preview->pages()->currentPage(), 2);
}

void TestExportPreview::stopsNothing()
{
    QString digest;
    for (int i = 0; i < 40; ++i)
        digest += longDigest();
    open(digest);
    QElapsedTimer clock;
    qint64 longest = 0;
    QTimer ticking;
    connect(&ticking, &QTimer::timeout, this, [&] { longest = qMax(longest, clock.restart()); });
    ticking.start(5);
    clock.start();
    follow(choiceOf(ExportFormat::Html));
    QVERIFY2(longest < 500, qPrintable(QString::number(longest)));
}

void TestExportPreview::closedMeanwhile()
{
    m_preview->follow(choiceOf(ExportFormat::Pdf));
    EVENTUALLY(m_preview->findChild<QProgressBar *>(u"busy"_s)->value() > 0);
    m_preview.reset();
    QTest::qWait(0);
}

int main(int argc, char **argv)
{
    prepareWebEngine();
    QApplication application(argc, argv);
    TestExportPreview test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_exportpreview.moc"
