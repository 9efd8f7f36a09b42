// SPDX-License-Identifier: MIT
#include "dialogs/exportmaker.h"
#include "dialogs/exportpreview.h"
#include "dialogtest.h"
#include "exportdesk.h"
#include "web/scheme.h"

#include <QAccessible>
#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using namespace sasil;
using namespace Qt::StringLiterals;

/// What goes on beside an export, and how its end is told.
class TestExportOutcome : public ExportDesk
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QVERIFY(setUp());
        open();
    }
    void cleanup() { m_dialog.reset(); }
    void madeOnce();
    void endIsHeard();
};

/// The preview rests while an export makes the same pages, and goes on behind it.
void TestExportOutcome::madeOnce()
{
    auto *const preview = part<ExportPreview>("preview");
    auto *const maker = preview->findChild<ExportMaker *>();
    click("pdf");
    EVENTUALLY(maker->isRunning());
    QSignalSpy exported(m_dialog.get(), &ExportDialog::exported);
    QSignalSpy shown(preview, &ExportPreview::shown);
    click("exportNow");
    QVERIFY(!maker->isRunning());
    QVERIFY(!preview->isUpToDate());
    EVENTUALLY(!exported.isEmpty());
    QCOMPARE(shown.size(), 0);
    EVENTUALLY(preview->isUpToDate());
    QVERIFY(preview->pdf().startsWith("%PDF-"));
    QVERIFY(part<QWidget>("openFile")->isVisible());
}

/// Once it has ended, by a screen reader; and the focus has its ring.
void TestExportOutcome::endIsHeard()
{
    static QStringList heard;
    heard.clear();
    const auto before = QAccessible::installUpdateHandler([](QAccessibleEvent *event) {
        if (event->type() == QAccessible::Announcement)
            heard.append(static_cast<QAccessibleAnnouncementEvent *>(event)->message());
    });
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    click("html");
    click("noTopics");
    const bool isWhyHeard = heard.contains(u"No topic is ticked. Tick at least one."_s);
    click("allTopics");
    click("exportNow");
    const bool hasEnded = QTest::qWaitFor([this] { return part<QWidget>("openFile")->isVisible(); });
    QAccessible::installUpdateHandler(before);
    QVERIFY(isWhyHeard && hasEnded);
    QVERIFY2(heard.contains(u"Exported: 주간.html"_s), qPrintable(heard.join(u'\n')));
    QVERIFY(part<QWidget>("openFile")->hasFocus());
    QVERIFY(m_dialog->testAttribute(Qt::WA_KeyboardFocusChange));
}

int main(int argc, char **argv)
{
    prepareWebEngine();
    QApplication application(argc, argv);
    TestExportOutcome test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_exportoutcome.moc"
