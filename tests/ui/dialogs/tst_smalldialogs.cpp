// SPDX-License-Identifier: MIT
#include "dialogs/aboutdialog.h"
#include "dialogs/libraries.h"
#include "dialogs/messagebanner.h"
#include "dialogs/unsavedchanges.h"
#include "dialogtest.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

using namespace sasil;
using namespace Qt::StringLiterals;

class TestSmallDialogs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void unsavedAnswers_data();
    void unsavedAnswers();
    void unsavedLanguage();
    void about();
    void bannerShows();
    void bannerActions();
    void bannerKeepsFocus();
    void bannerWrapsAndSwitches();
};

void TestSmallDialogs::unsavedAnswers_data()
{
    QTest::addColumn<QString>("button"); // empty: Esc; "default": Return
    QTest::addColumn<int>("choice");
    QTest::newRow("save") << u"save"_s << int(UnsavedChoice::Save);
    QTest::newRow("discard") << u"discard"_s << int(UnsavedChoice::Discard);
    QTest::newRow("cancel") << u"cancel"_s << int(UnsavedChoice::Cancel);
    QTest::newRow("escape") << QString() << int(UnsavedChoice::Cancel);
    QTest::newRow("return") << u"default"_s << int(UnsavedChoice::Save);
}

void TestSmallDialogs::unsavedAnswers()
{
    QFETCH(QString, button);
    QWidget parent;
    parent.show();
    QVERIFY(QTest::qWaitForWindowExposed(&parent));
    QTimer poll;
    bool saidName = false;
    connect(&poll, &QTimer::timeout, this, [&] {
        auto *const box = parent.findChild<UnsavedChangesBox *>();
        if (!box || !box->isVisible())
            return;
        poll.stop();
        saidName = box->text().contains(u"주간 <b>.md"_s) && box->windowModality() == Qt::WindowModal;
        if (button.isEmpty())
            QTest::keyClick(box, Qt::Key_Escape);
        else if (button == u"default")
            QTest::keyClick(box, Qt::Key_Return);
        else
            QTest::mouseClick(box->findChild<QPushButton *>(button), Qt::LeftButton);
    });
    poll.start(5);
    QTEST(int(askAboutUnsavedChanges(&parent, u"주간 <b>.md"_s)), "choice");
    QVERIFY(saidName);
}

void TestSmallDialogs::unsavedLanguage()
{
    UnsavedChangesBox box(u"주간.md"_s, nullptr);
    box.open();
    QVERIFY(QTest::qWaitForWindowExposed(&box));
    NOTHING_CLIPPED(&box);
    const MarkingTranslator translator;
    EVENTUALLY(isMarked(box.windowTitle()));
    for (const QString &text : {box.text(), box.informativeText()})
        QVERIFY2(isMarked(text), qPrintable(text));
    for (const QAbstractButton *button : box.buttons())
        QVERIFY2(isMarked(button->text()), qPrintable(button->text()));
    NOTHING_CLIPPED(&box);
}

void TestSmallDialogs::about()
{
    AboutDialog dialog;
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    const QString libraries = dialog.findChild<QLabel *>(u"libraries"_s)->text();
    for (const Library &library : usedLibraries()) {
        QVERIFY(libraries.contains(library.name));
        QVERIFY(libraries.contains(library.version));
        QVERIFY(library.version.isEmpty() ==
                (library.name == u"KSyntaxHighlighting" || library.name == u"Hunspell"));
    }
    QVERIFY(!dialog.findChild<QLabel *>(u"picture"_s)->pixmap().isNull());
    NOTHING_CLIPPED(&dialog);
    {
        const MarkingTranslator translator;
        EVENTUALLY(isMarked(dialog.windowTitle()));
        NOTHING_CLIPPED(&dialog);
        QCOMPARE(
            unmarkedTexts(&dialog, {u"name"_s}).filter(u"libraries: <table"_s, Qt::CaseInsensitive).size(),
            1);
        QCOMPARE(unmarkedTexts(&dialog, {u"name"_s}).size(), 1);
    }
    QTest::keyClick(&dialog, Qt::Key_Escape);
    QVERIFY(!dialog.isVisible());
}

static Message said(const char *source, const QStringList &arguments = {})
{
    return {"Test", source, arguments};
}

void TestSmallDialogs::bannerShows()
{
    QWidget window;
    MessageBanner banner(&window);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QVERIFY(!banner.isVisible());
    QSignalSpy closed(&banner, &MessageBanner::closed);
    banner.showMessage(said("%1 changed."), Severity::Warning);
    banner.showMessage(said("%1 is <b>gone</b>.", {u"a.md"_s}), Severity::Error);
    QVERIFY(banner.isVisible());
    QVERIFY(closed.isEmpty());
    QCOMPARE(banner.findChild<QLabel *>(u"text"_s)->text(), u"a.md is <b>gone</b>."_s);
    QVERIFY(banner.accessibleName().startsWith(severityText(Severity::Error)));
    QTest::mouseClick(banner.findChild<QToolButton *>(u"closeBanner"_s), Qt::LeftButton);
    QVERIFY(!banner.isVisible());
    QVERIFY(banner.message().isEmpty());
    banner.closeMessage();
    QCOMPARE(closed.size(), 1);
}

void TestSmallDialogs::bannerActions()
{
    QWidget window;
    auto *const rows = new QVBoxLayout(&window);
    MessageBanner banner;
    rows->addWidget(&banner);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QStringList done;
    const auto show = [&] {
        banner.showMessage(said("Changed."), Severity::Warning,
                           {{said("&Reload"), [&] { done.append(u"reload"_s); }},
                            {said("&Compare"), [&] { done.append(u"compare"_s); }, true},
                            {said("&Next"), [&] { banner.showMessage(said("Next."), Severity::Info); }},
                            {said("too many"), [&] { done.append(u"never"_s); }}});
    };
    const auto click = [&](const QString &name) {
        QTest::mouseClick(banner.findChild<QPushButton *>(name), Qt::LeftButton);
    };
    show();
    NOTHING_CLIPPED(&banner);
    click(u"second"_s);
    QVERIFY(banner.isVisible());
    click(u"first"_s);
    QVERIFY(!banner.isVisible());
    QCOMPARE(done, (QStringList{u"compare"_s, u"reload"_s}));
    show();
    click(u"third"_s);
    QVERIFY(banner.isVisible());
    QCOMPARE(banner.message(), said("Next."));
    QVERIFY(!banner.findChild<QPushButton *>(u"first"_s)->isVisible());
    QTest::keyClick(&banner, Qt::Key_Escape);
    QVERIFY(!banner.isVisible());
}

void TestSmallDialogs::bannerKeepsFocus()
{
    QWidget window;
    auto *const rows = new QVBoxLayout(&window);
    MessageBanner banner;
    QLineEdit editor;
    rows->addWidget(&banner);
    rows->addWidget(&editor);
    editor.setFocus();
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QCOMPARE(window.focusWidget(), &editor);
    banner.showMessage(said("Changed."), Severity::Warning, {{said("&Reload"), {}}});
    QCOMPARE(window.focusWidget(), &editor);
}

void TestSmallDialogs::bannerWrapsAndSwitches()
{
    QWidget window;
    window.resize(520, 300);
    auto *const rows = new QVBoxLayout(&window);
    MessageBanner banner;
    rows->addWidget(&banner);
    rows->addStretch();
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    banner.showMessage(said("%1 was changed by another program since it was read. Please compare both, save "
                            "under another name, or overwrite it.",
                            {u"digest.md"_s}),
                       Severity::Warning, {{said("&Compare"), {}}, {said("&Overwrite"), {}}});
    const int lineHeight = banner.fontMetrics().height();
    EVENTUALLY(banner.findChild<QLabel *>(u"text"_s)->height() >= 2 * lineHeight);
    NOTHING_CLIPPED(&banner);
    const MarkingTranslator translator;
    EVENTUALLY(isMarked(banner.findChild<QLabel *>(u"text"_s)->text()));
    QVERIFY(banner.findChild<QLabel *>(u"text"_s)->text().contains(u"digest.md"_s));
    QCOMPARE(unmarkedTexts(&banner), QStringList());
    NOTHING_CLIPPED(&banner);
}

QTEST_MAIN(TestSmallDialogs)
#include "tst_smalldialogs.moc"
