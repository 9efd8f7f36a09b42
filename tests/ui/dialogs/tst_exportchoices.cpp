// SPDX-License-Identifier: MIT
#include "dialogs/exportchoices.h"
#include "dialogs/exportpreview.h"
#include "dialogtest.h"
#include "exportdesk.h"
#include "theme/pagestyles.h"
#include "web/scheme.h"

#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QProgressBar>
#include <QSignalSpy>
#include <QTreeWidget>

using namespace sasil;
using namespace Qt::StringLiterals;

class TestExportChoices : public ExportDesk
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_dialog.reset(); }
    void tabOrder();
    void enterInsideExportsNothing();
    void pageStyle();
    void ownStyle();
    void topics();
    void nothingTicked();
    void emptyDigest();
    void greyAndWhy();
    void reachTheFile_data();
    void reachTheFile();
};

void TestExportChoices::init()
{
    QVERIFY(setUp());
    open();
}

/// Every control is reached by Tab, in the order in which they stand.
void TestExportChoices::tabOrder()
{
    click("pdf");
    EVENTUALLY(part<ExportPreview>("preview")->isUpToDate());
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    part<QWidget>("pdf")->setFocus();
    QStringList visited;
    do {
        visited.append(QApplication::focusWidget()->objectName());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    } while (QApplication::focusWidget()->objectName() != u"pdf" && visited.size() < 60);
    QCOMPARE(
        visited.join(u' '),
        u"pdf content searchTopics topics allTopics noTopics stubs labels findings pageStyle paper margins "
        "tableOfContents titlePage title author week page fitWidth fitPage zoomOut zoomIn pages target "
        "browse exportNow closeDialog"_s);
}

/// Where Enter means something else.
void TestExportChoices::enterInsideExportsNothing()
{
    click("pdf");
    EVENTUALLY(part<ExportPreview>("preview")->isUpToDate());
    QTest::keyClick(part<QWidget>("searchTopics"), Qt::Key_Return);
    QTest::keyClick(part<QWidget>("page"), Qt::Key_Return);
    QVERIFY(part<QWidget>("exportNow")->isEnabled());
    QVERIFY(!part<QProgressBar>("progress")->isVisible());
}

/// It begins with the preview's style; another one is for this export.
void TestExportChoices::pageStyle()
{
    QCOMPARE(part<QComboBox>("pageStyle")->currentIndex(), int(PageStyle::Sasil));
    choosePageStyle(*m_settings, PageStyle::Letter);
    open();
    QCOMPARE(part<QComboBox>("pageStyle")->currentIndex(), int(PageStyle::Letter));
    click("markdown");
    QVERIFY(!part<QWidget>("pageStyle")->isEnabled());
    click("html");
    QSignalSpy exported(m_dialog.get(), &ExportDialog::exported);
    click("exportNow");
    QVERIFY(exported.wait());
    QVERIFY(bytes(u"주간.html"_s).contains(" data-style=\"letter\""));
    part<QComboBox>("pageStyle")->setCurrentIndex(int(PageStyle::Brief));
    click("exportNow");
    QVERIFY(exported.wait());
    QVERIFY(bytes(u"주간.html"_s).contains(" data-style=\"brief\""));
    QCOMPARE(chosenPageStyle(*m_settings), PageStyle::Letter);
}

/// The user's own style sheet comes with every choice, though it cannot be chosen here.
void TestExportChoices::ownStyle()
{
    QFile sheet(m_folder->filePath(u"own.css"_s));
    QVERIFY(sheet.open(QIODevice::WriteOnly));
    QVERIFY(sheet.write("h1 { letter-spacing: 3px; }") > 0);
    sheet.close();
    chooseOwnStyle(*m_settings, sheet.fileName());
    open();
    click("html");
    part<QComboBox>("pageStyle")->setCurrentIndex(int(PageStyle::Brief));
    const ExportChoice chosen = part<ExportChoices>("choices")->choice();
    QVERIFY(chosen.page.ownStyle.contains(u"letter-spacing: 3px"_s));
    QCOMPARE(chosen.target, QString());
    QSignalSpy exported(m_dialog.get(), &ExportDialog::exported);
    click("exportNow");
    QVERIFY(exported.wait());
    QVERIFY(bytes(u"주간.html"_s).contains("letter-spacing: 3px"));
}

static const QString threeTopics = u"# 하나\n\n- **사실:**\n  - 첫째.\n\n## 둘\n\n- **사실:**\n  - 둘째.\n\n"
                                   "# 셋\n\n- **사실:**\n  - 셋째.\n"_s;

/// What is ticked is exported, under the headings that it stands under.
void TestExportChoices::topics()
{
    open(threeTopics);
    click("markdown");
    auto *const tree = part<QTreeWidget>("topics");
    click("noTopics");
    QCOMPARE(part<QLabel>("topicCount")->text(), u"0 of 3"_s);
    QTreeWidgetItem *const two = tree->topLevelItem(0)->child(0);
    two->setCheckState(0, Qt::Checked);
    QCOMPARE(tree->topLevelItem(0)->checkState(0), Qt::Unchecked);
    QCOMPARE(tree->topLevelItem(1)->checkState(0), Qt::Unchecked);
    QSignalSpy exported(m_dialog.get(), &ExportDialog::exported);
    click("exportNow");
    QVERIFY(exported.wait());
    QVERIFY(bytes(u"주간-copy.md"_s).contains("# 하나"));
    QVERIFY(!bytes(u"주간-copy.md"_s).contains("첫째"));
    QVERIFY(bytes(u"주간-copy.md"_s).contains("둘째"));
    QVERIFY(!bytes(u"주간-copy.md"_s).contains("셋째"));

    two->parent()->setCheckState(0, Qt::Checked);
    two->parent()->setCheckState(0, Qt::Unchecked);
    QCOMPARE(two->checkState(0), Qt::Unchecked);

    // Only what the search shows is ticked, and by the keyboard too.
    click("noTopics");
    auto *const search = part<QLineEdit>("searchTopics");
    search->setText(u"셋"_s);
    QVERIFY(tree->topLevelItem(0)->isHidden());
    click("allTopics");
    QTest::keyClick(search, Qt::Key_Escape);
    QVERIFY(m_dialog->isVisible());
    QVERIFY(!tree->topLevelItem(0)->isHidden());
    QCOMPARE(part<QLabel>("topicCount")->text(), u"1 of 3"_s);
    tree->setCurrentItem(tree->topLevelItem(1));
    QTest::keyClick(tree, Qt::Key_Space);
    QCOMPARE(part<QLabel>("topicCount")->text(), u"0 of 3"_s);
    search->setText(u"없음"_s);
    QVERIFY(!part<QWidget>("allTopics")->isEnabled());
}

void TestExportChoices::nothingTicked()
{
    click("html");
    click("noTopics");
    QVERIFY(!part<QWidget>("exportNow")->isEnabled());
    QVERIFY(part<QLabel>("verdict")->text().contains(u"Tick at least one"_s));
    QCOMPARE(part<ExportPreview>("preview")->notice(), part<QLabel>("verdict")->text());
    QTest::keyClick(part<QWidget>("target"), Qt::Key_Return);
    QVERIFY(!QFile::exists(m_folder->filePath(u"주간.html"_s)));
    click("allTopics");
    QVERIFY(part<QWidget>("exportNow")->isEnabled());
}

void TestExportChoices::emptyDigest()
{
    open(u" \n"_s);
    QVERIFY(!part<QWidget>("exportNow")->isEnabled());
    QVERIFY(part<QLabel>("verdict")->text().contains(u"nothing to export"_s));
    QCOMPARE(part<QLabel>("topicCount")->text(), u"There are no topics"_s);
}

void TestExportChoices::greyAndWhy()
{
    const auto why = [this](const char *name) {
        return part<QWidget>(name)->isEnabled() ? QString() : part<QWidget>(name)->toolTip();
    };
    click("pdf");
    QVERIFY(why("paper").isEmpty() && why("findings").isEmpty());
    QVERIFY(why("clean").contains(u"Only Markdown"_s));
    click("html");
    for (const char *name : {"paper", "margins", "titlePage"})
        QVERIFY(why(name).contains(u"Only a PDF"_s));
    click("markdown");
    for (const char *name : {"title", "author", "week", "pageStyle", "tableOfContents", "findings"})
        QVERIFY(why(name).contains(u"Markdown"_s));
    QVERIFY(why("clean").isEmpty());
}

void TestExportChoices::reachTheFile_data()
{
    QTest::addColumn<QByteArray>("format");
    QTest::addColumn<QByteArray>("box");
    QTest::addColumn<int>("index");
    QTest::addColumn<QByteArray>("has");
    QTest::addColumn<QByteArray>("lacks");
    QTest::newRow("labels") << QByteArray("markdown") << QByteArray("labels") << 2 << QByteArray("Opinion")
                            << QByteArray("의견:");
    QTest::newRow("stubs at the end")
        << QByteArray("markdown") << QByteArray("stubs") << 1 << QByteArray("나중에")
        << QByteArray("나중에\n\n<https://example.org/가>\n\n# 둘");
    QTest::newRow("stubs left out") << QByteArray("markdown") << QByteArray("stubs") << 2
                                    << QByteArray("이르다") << QByteArray("example.org");
    QTest::newRow("facts") << QByteArray("html") << QByteArray("content") << 1 << QByteArray("공장을 지음")
                           << QByteArray("이르다");
    QTest::newRow("findings") << QByteArray("html") << QByteArray("findings") << -1 << QByteArray("No fact")
                              << QByteArray("</script>");
    QTest::newRow("clean") << QByteArray("markdown") << QByteArray("clean") << -1 << QByteArray("- 늘었다")
                           << QByteArray("* 늘었다");
    QTest::newRow("contents") << QByteArray("html") << QByteArray("tableOfContents") << -1
                              << QByteArray("<nav") << QByteArray("</script>");
}

void TestExportChoices::reachTheFile()
{
    QFETCH(QByteArray, format);
    QFETCH(QByteArray, box);
    QFETCH(int, index);
    open(u"# 하나\n\n- **사실:**\n  - 공장을 지음.\n  * 늘었다.\n\n# 나중에\n\n<https://example.org/가>\n\n"
         "# 둘\n\n- **의견:**\n  - 이르다.\n"_s);
    click(format.constData());
    if (index < 0)
        click(box.constData());
    else
        part<QComboBox>(box.constData())->setCurrentIndex(index);
    QSignalSpy exported(m_dialog.get(), &ExportDialog::exported);
    click("exportNow");
    QVERIFY(exported.wait());
    const QByteArray written = bytes(QFileInfo(target()).fileName());
    QFETCH(QByteArray, has);
    QVERIFY2(written.contains(has), written.constData());
    QFETCH(QByteArray, lacks);
    QVERIFY2(!written.contains(lacks), written.constData());
}

int main(int argc, char **argv)
{
    prepareWebEngine();
    QApplication application(argc, argv);
    TestExportChoices test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_exportchoices.moc"
