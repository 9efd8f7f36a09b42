// SPDX-License-Identifier: MIT
#include "editor/editor.h"
#include "editor/spellservice.h"
#include "support/ownhome.h"
#include "theme/theme.h"
#include "web/scheme.h"
#include "window/actions.h"
#include "window/documentview.h"
#include "window/mainwindow.h"

#include <QApplication>
#include <QMenu>
#include <QMessageBox>
#include <QSettings>
#include <QTest>

using namespace sasil;
using namespace Qt::StringLiterals;

class TestExportCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void greyWhileSeen_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isPossible");
        QTest::newRow("nothing") << QString() << false;
        QTest::newRow("blank") << u" \n\n"_s << false;
        QTest::newRow("something") << u"# 주간\n"_s << true;
    }

    void greyWhileSeen()
    {
        QFETCH(const QString, text);
        QFETCH(const bool, isPossible);
        m_window.document()->load(text);
        QMenu *file = nullptr;
        for (QObject *place : action(ActionId::Print)->associatedObjects()) {
            if (auto *menu = qobject_cast<QMenu *>(place))
                file = menu;
        }
        QVERIFY(file && file->toolTipsVisible());
        for (const ActionId id : {ActionId::Export, ActionId::Print, ActionId::PrintPreview}) {
            const QString usual = action(id)->toolTip();
            Q_EMIT file->aboutToShow();
            QCOMPARE(action(id)->isEnabled(), isPossible);
            QCOMPARE(action(id)->toolTip(), isPossible ? usual : u"There is nothing in this digest yet."_s);
            Q_EMIT file->aboutToHide();
            QVERIFY(action(id)->isEnabled());
            QCOMPARE(action(id)->toolTip(), usual);
        }
    }

    /// The shortcut says why, in words of printing.
    void nothingToPrint()
    {
        m_window.show();
        m_window.document()->load(QString());
        action(ActionId::Print)->trigger();
        auto *const box = m_window.findChild<QMessageBox *>();
        QVERIFY(box && box->text().contains(u"nothing to print"_s));
        box->accept();
    }

private:
    [[nodiscard]] QAction *action(ActionId id) const { return (*m_window.actions())[id]; }

    QSettings m_settings{u"Sasil"_s, u"export"_s};
    Theme m_theme;
    SpellService m_spelling;
    MainWindow m_window{&m_settings, &m_theme, &m_spelling};
};

int main(int argc, char **argv)
{
    const OwnHome home;
    prepareWebEngine();
    QApplication application(argc, argv);
    TestExportCommands test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_exportcommands.moc"
