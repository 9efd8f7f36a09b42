// SPDX-License-Identifier: MIT
#include "dialogs/helppages.h"
#include "dialogs/helpwindow.h"
#include "dialogtest.h"

#include <QApplication>
#include <QDesktopServices>
#include <QListWidget>
#include <QScrollBar>
#include <QTest>
#include <QTextBlock>
#include <QTextBrowser>
#include <QToolButton>

using namespace sasil;
using namespace Qt::StringLiterals;

class TestHelpWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void links_data();
    void links();
    void everyLinkLeadsSomewhere_data();
    void everyLinkLeadsSomewhere();
    void listAndHistory();
    void clickOnLink();
    void linkOutside();
    void unknownPage();
    void language();
    void palette();
    void escape();

public Q_SLOTS:
    void keepUrl(const QUrl &url) { m_opened.append(url); }

private:
    [[nodiscard]] QTextBrowser *browser() const { return m_window->findChild<QTextBrowser *>(u"browser"_s); }
    [[nodiscard]] QListWidget *pages() const { return m_window->findChild<QListWidget *>(u"pages"_s); }
    [[nodiscard]] QString heading() const { return browser()->document()->firstBlock().text(); }

    std::unique_ptr<HelpWindow> m_window;
    QList<QUrl> m_opened;
};

static QStringList linksOf(const QTextDocument *document)
{
    QStringList links;
    for (QTextBlock block = document->begin(); block.isValid(); block = block.next()) {
        for (const QTextLayout::FormatRange &range : block.textFormats()) {
            if (range.format.isAnchor())
                links.append(range.format.anchorHref());
        }
    }
    return links;
}

void TestHelpWindow::init()
{
    m_opened.clear();
    m_window = std::make_unique<HelpWindow>();
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void TestHelpWindow::links_data()
{
    QTest::addColumn<QString>("page");
    QTest::addColumn<QString>("link");
    QTest::addColumn<QString>("leadsTo");
    QTest::newRow("beside") << u"index.md"_s << u"writing.md"_s << u"writing.md"_s;
    QTest::newRow("below") << u"index.md"_s << u"rules/x.md"_s << u"rules/x.md"_s;
    QTest::newRow("above") << u"rules/x.md"_s << u"../writing.md#labels"_s << u"writing.md"_s;
    QTest::newRow("too far up") << u"index.md"_s << u"../../x.md"_s << QString();
    QTest::newRow("outside") << u"index.md"_s << u"https://example.org/x.md"_s << QString();
}

void TestHelpWindow::links()
{
    QFETCH(QString, page);
    QFETCH(QString, link);
    QTEST(linkedPage(page, link), "leadsTo");
}

void TestHelpWindow::everyLinkLeadsSomewhere_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("ko") << u"ko"_s;
    QTest::newRow("en") << u"en"_s;
}

void TestHelpWindow::everyLinkLeadsSomewhere()
{
    QFETCH(QString, language);
    const QList<HelpEntry> entries = helpEntries(language);
    QVERIFY(entries.size() >= 6);
    qsizetype count = 0;
    for (const HelpEntry &entry : entries) {
        QVERIFY(entry.title != entry.page);
        QTextDocument document;
        document.setMarkdown(helpText(entry.page, language));
        for (const QString &link : linksOf(&document)) {
            const QString to = linkedPage(entry.page, link);
            QVERIFY2(!helpText(to, language).isEmpty() || QUrl(link).scheme() == u"https", qPrintable(link));
            ++count;
        }
    }
    QVERIFY(count > 0);
}

void TestHelpWindow::listAndHistory()
{
    auto *const back = m_window->findChild<QToolButton *>(u"back"_s);
    auto *const forward = m_window->findChild<QToolButton *>(u"forward"_s);
    QCOMPARE(m_window->page(), u"index.md"_s);
    QVERIFY(!back->isEnabled());
    QTest::mouseClick(pages()->viewport(), Qt::LeftButton, {},
                      pages()->visualItemRect(pages()->item(1)).center());
    QCOMPARE(m_window->page(), u"writing.md"_s);
    browser()->verticalScrollBar()->setValue(120);
    m_window->showPage(u"rules/opinion-without-fact.md"_s);
    QCOMPARE(pages()->currentItem()->data(Qt::UserRole).toString(), u"rules/opinion-without-fact.md"_s);
    QVERIFY(m_window->windowTitle().contains(heading()));
    QTest::mouseClick(back, Qt::LeftButton);
    QCOMPARE(m_window->page(), u"writing.md"_s);
    QCOMPARE(browser()->verticalScrollBar()->value(), 120);
    QTest::mouseClick(forward, Qt::LeftButton);
    QCOMPARE(m_window->page(), u"rules/opinion-without-fact.md"_s);
    QVERIFY(!forward->isEnabled());
    QTest::mouseClick(back, Qt::LeftButton);
    m_window->showPage(u"keyboard.md"_s);
    QVERIFY(!forward->isEnabled());
}

void TestHelpWindow::clickOnLink()
{
    const QTextCursor found = browser()->document()->find(u"Keyboard shortcuts"_s);
    QVERIFY(!found.isNull());
    browser()->setTextCursor(found);
    browser()->ensureCursorVisible();
    QTest::mouseClick(browser()->viewport(), Qt::LeftButton, {},
                      browser()->cursorRect(found).center() - QPoint(8, 0));
    QCOMPARE(m_window->page(), u"keyboard.md"_s);
}

void TestHelpWindow::linkOutside()
{
    QDesktopServices::setUrlHandler(u"https"_s, this, "keepUrl");
    QDesktopServices::setUrlHandler(u"file"_s, this, "keepUrl");
    Q_EMIT browser()->anchorClicked(QUrl(u"https://example.org/a"_s));
    Q_EMIT browser()->anchorClicked(QUrl(u"file:///etc/hostname"_s));
    QDesktopServices::unsetUrlHandler(u"https"_s);
    QDesktopServices::unsetUrlHandler(u"file"_s);
    QCOMPARE(m_opened, QList<QUrl>{QUrl(u"https://example.org/a"_s)});
    QCOMPARE(m_window->page(), u"index.md"_s);
}

void TestHelpWindow::unknownPage()
{
    m_window->showPage(u"keyboard.md"_s);
    m_window->showPage(u"../../etc/hostname"_s);
    QCOMPARE(m_window->page(), u"index.md"_s);
}

void TestHelpWindow::language()
{
    m_window->showPage(u"publishing.md"_s);
    const QString english = heading();
    {
        const MarkingTranslator translator;
        EVENTUALLY(isMarked(m_window->windowTitle()));
        QCOMPARE(m_window->page(), u"publishing.md"_s);
        QCOMPARE(heading(), helpEntries(u"ko"_s)[3].title);
        QVERIFY(heading() != english);
        QCOMPARE(pages()->item(3)->text(), heading());
        QCOMPARE(unmarkedTexts(m_window.get()), QStringList());
        NOTHING_CLIPPED(m_window.get());
    }
    EVENTUALLY(heading() == english);
    NOTHING_CLIPPED(m_window.get());
}

void TestHelpWindow::palette()
{
    const auto linkColour = [this] {
        for (QTextBlock block = browser()->document()->begin(); block.isValid(); block = block.next()) {
            for (const QTextLayout::FormatRange &range : block.textFormats()) {
                if (range.format.isAnchor())
                    return range.format.foreground().color();
            }
        }
        return QColor();
    };
    const QPalette before = QApplication::palette();
    QPalette other = before;
    other.setColor(QPalette::Link, QColor(0x12, 0xab, 0x34));
    QApplication::setPalette(other);
    EVENTUALLY(linkColour() == QColor(0x12, 0xab, 0x34));
    QApplication::setPalette(before);
    EVENTUALLY(linkColour() == before.color(QPalette::Link));
}

void TestHelpWindow::escape()
{
    QTest::keyClick(browser(), Qt::Key_Escape);
    QVERIFY(!m_window->isVisible());
}

QTEST_MAIN(TestHelpWindow)
#include "tst_helpwindow.moc"
