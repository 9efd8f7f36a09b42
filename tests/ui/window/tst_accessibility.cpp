// SPDX-License-Identifier: MIT
// What a screen reader is told: every control of every window and dialog has a name, a role and a state, and
// the names are in the language that the program speaks now.

#include "editor/editor.h"
#include "preview/previewview.h"
#include "stage.h"
#include "support/ownhome.h"
#include "ui/dialogs/dialogtest.h"
#include "web/scheme.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QRadioButton>
#include <QTabBar>
#include <QTableView>
#include <QTest>
#include <QTextBrowser>
#include <QToolButton>
#include <QTreeView>

#include <algorithm>
#include <optional>

using namespace sasil;
using namespace Qt::StringLiterals;

namespace {

QString nameOf(QObject *object)
{
    const QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(object);
    return interface ? interface->text(QAccessible::Name) : QString();
}

QString described(const QWidget *widget)
{
    QStringList way;
    for (const QWidget *at = widget; at && way.size() < 3; at = at->parentWidget())
        way.prepend(at->objectName().isEmpty() ? QString::fromLatin1(at->metaObject()->className())
                                               : at->objectName());
    return way.join(u" / "_s);
}

/// The web engine makes the tree of its page itself.
bool isInPage(const QWidget *widget)
{
    for (const QWidget *above = widget->parentWidget(); above; above = above->parentWidget()) {
        if (qobject_cast<const PreviewView *>(above))
            return true;
    }
    return false;
}

/// What the keyboard or the mouse can use below \a window, and what holds it.
QList<QWidget *> controlsOf(QWidget *window)
{
    QList<QWidget *> controls;
    for (QWidget *widget : window->findChildren<QWidget *>()) {
        const bool isUsed = widget->focusPolicy() != Qt::NoFocus || qobject_cast<QAbstractButton *>(widget);
        if (isUsed && widget->isVisible() && !widget->focusProxy() && !isInPage(widget))
            controls.append(widget);
    }
    return controls;
}

QList<QAccessible::Role> rolesOf(const QWidget *widget)
{
    if (qobject_cast<const QCheckBox *>(widget))
        return {QAccessible::CheckBox};
    if (qobject_cast<const QRadioButton *>(widget))
        return {QAccessible::RadioButton};
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget)) {
        const auto *tool = qobject_cast<const QToolButton *>(button);
        if (tool && tool->menu())
            return {QAccessible::ButtonMenu};
        return {button->isCheckable() ? QAccessible::CheckBox : QAccessible::Button};
    }
    if (qobject_cast<const QTextBrowser *>(widget))
        return {QAccessible::StaticText};
    if (qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QPlainTextEdit *>(widget) ||
        qobject_cast<const QTextEdit *>(widget))
        return {QAccessible::EditableText};
    if (qobject_cast<const QComboBox *>(widget))
        return {QAccessible::ComboBox};
    if (qobject_cast<const QTreeView *>(widget))
        return {QAccessible::Tree};
    if (qobject_cast<const QTableView *>(widget))
        return {QAccessible::Table};
    if (qobject_cast<const QListView *>(widget))
        return {QAccessible::List};
    if (qobject_cast<const QAbstractSpinBox *>(widget))
        return {QAccessible::SpinBox};
    if (qobject_cast<const QTabBar *>(widget))
        return {QAccessible::PageTabList};
    if (qobject_cast<const QProgressBar *>(widget))
        return {QAccessible::ProgressBar};
    return {};
}

/// What is wrong with what is told of a control; empty: nothing.
QString complaint(QWidget *widget)
{
    const QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
    if (!interface)
        return u"is unknown"_s;
    if (interface->text(QAccessible::Name).trimmed().isEmpty())
        return u"has no name"_s;
    // Its own name is what it shows: what it is for is told by a label.
    if (qobject_cast<QComboBox *>(widget) && interface->relations(QAccessible::Label).isEmpty())
        return u"has no label"_s;
    const QList<QAccessible::Role> roles = rolesOf(widget);
    if (!roles.isEmpty() && !roles.contains(interface->role()))
        return u"has the role %1"_s.arg(interface->role(), 0, 16);
    if (interface->role() == QAccessible::NoRole || interface->role() == QAccessible::Client)
        return u"has no role"_s;
    const QAccessible::State state = interface->state();
    if (state.invisible || state.disabled == widget->isEnabled())
        return u"has a wrong state"_s;
    if (widget->focusPolicy() != Qt::NoFocus && widget->isEnabled() && !state.focusable)
        return u"is not told to take the focus"_s;
    if (const auto *button = qobject_cast<QAbstractButton *>(widget);
        button && (state.checkable != button->isCheckable() || state.checked != button->isChecked()))
        return u"is told to be checked wrongly"_s;
    return {};
}

/// Whether a way leads from the window to it, from child to child.
bool isReached(QAccessibleInterface *from, const QObject *object)
{
    if (from->object() == object)
        return true;
    const auto *widget = qobject_cast<QWidget *>(from->object());
    if (widget &&
        (qobject_cast<const PreviewView *>(widget) || qobject_cast<const QAbstractItemView *>(widget)))
        return false;
    for (int i = 0; i < from->childCount(); ++i) {
        if (QAccessibleInterface *child = from->child(i); child && isReached(child, object))
            return true;
    }
    return false;
}

/// Names that are the same in every language: they are names, or what somebody wrote.
bool isSameEverywhere(const QString &name)
{
    static const QStringList same{u"Markdown"_s, u"HTML"_s, u"PDF"_s,     u"A4"_s,
                                  u"…"_s,        u"F1"_s,   u"English"_s, u"&English"_s};
    return same.contains(name) || !std::ranges::any_of(name, [](QChar c) { return c.isLetter(); });
}

bool hasHangul(const QString &text)
{
    return std::ranges::any_of(text, [](QChar c) { return c.script() == QChar::Script_Hangul; });
}

/// All names of a window, as "control: name"; of labels and frames too.
QStringList namesIn(QWidget *window)
{
    QList<QWidget *> widgets = window->findChildren<QWidget *>();
    widgets.prepend(window);
    QStringList names;
    for (QWidget *widget : std::as_const(widgets)) {
        if (!widget->isVisible() || isInPage(widget) || qobject_cast<QMenu *>(widget))
            continue;
        // What a combo box shows is its name, and what it shows is chosen.
        const bool isValue = qobject_cast<const QComboBox *>(widget);
        for (const QString &text :
             {isValue ? QString() : nameOf(widget), widget->accessibleDescription(), widget->toolTip()}) {
            if (!text.isEmpty())
                names.append(described(widget) + u": "_s + text);
        }
    }
    return names;
}

QStringList heard; ///< what was announced

QString differences(const QStringList &one, const QStringList &other)
{
    QStringList lines;
    for (const QString &name : one) {
        if (!other.contains(name))
            lines.append(u"- "_s + name);
    }
    for (const QString &name : other) {
        if (!one.contains(name))
            lines.append(u"+ "_s + name);
    }
    return lines.join(u'\n');
}

} // namespace

class TestAccessibility : public QObject
{
    Q_OBJECT

private:
    static void addScenes()
    {
        QTest::addColumn<QString>("scene");
        for (const QString &scene : Stage::scenes())
            QTest::newRow(qPrintable(scene)) << scene;
    }

    std::unique_ptr<Stage> m_stage;

private Q_SLOTS:
    void initTestCase() { m_stage = std::make_unique<Stage>(); }
    void cleanupTestCase() { m_stage.reset(); }

    void everyControlIsNamed_data() { addScenes(); }
    void everyControlIsNamed()
    {
        QFETCH(QString, scene);
        QWidget *window = m_stage->open(scene);
        QStringList complaints;
        for (QWidget *control : controlsOf(window)) {
            const QString told = complaint(control);
            if (!told.isEmpty())
                complaints.append(described(control) + u' ' + told);
            else if (!isReached(QAccessible::queryAccessibleInterface(window), control))
                complaints.append(described(control) + u" is not reached"_s);
        }
        QVERIFY2(complaints.isEmpty(), qPrintable(u'\n' + complaints.join(u'\n')));
    }

    void namesFollowTheLanguage_data() { addScenes(); }
    void namesFollowTheLanguage()
    {
        QFETCH(QString, scene);
        QWidget *window = m_stage->open(scene);
        const QStringList before = namesIn(window);
        QStringList switched;
        QStringList fresh;
        bool stays = true; // a list that closes by itself needs no other words
        {
            const MarkingTranslator korean;
            QTest::qWait(0);
            stays = window->isVisible() && window->windowType() != Qt::Popup;
            switched = namesIn(window);
            fresh = namesIn(m_stage->open(scene));
            QStringList foreign = fresh;
            foreign.removeIf([](const QString &name) {
                const QString text = name.sliced(name.indexOf(u": "_s) + 2);
                return hasHangul(text) || isSameEverywhere(text);
            });
            QVERIFY2(foreign.isEmpty(), qPrintable(u'\n' + foreign.join(u'\n')));
        }
        if (stays)
            QCOMPARE(differences(switched, fresh), QString());
        QTest::qWait(0);
        QCOMPARE(differences(namesIn(m_stage->open(scene)), before), QString());
    }

    void rowsSayAllThatTheyShow_data()
    {
        QTest::addColumn<QString>("scene");
        QTest::addColumn<QString>("view");
        QTest::addColumn<QStringList>("words");
        QTest::newRow("topic") << u"window"_s << u"Outline"_s
                               << QStringList{u"9월 4주"_s, u"소버린 인공지능"_s, u"2 fact(s)"_s,
                                              u"1 opinion(s)"_s};
        QTest::newRow("group") << u"window"_s << u"Outline"_s << QStringList{u"다이제스트"_s, u"group"_s};
        QTest::newRow("stub") << u"window"_s << u"Outline"_s << QStringList{u"나중에 읽을 것"_s, u"stub"_s};
        QTest::newRow("findings") << u"window"_s << u"Outline"_s << QStringList{u"반도체"_s, u"1 error(s)"_s};
        QTest::newRow("problem") << u"window"_s << u"Problems"_s
                                 << QStringList{u"Error"_s, u"No fact supports this opinion."_s, u"line 15"_s,
                                                u"rule opinion-without-fact"_s};
        QTest::newRow("support") << u"table"_s << u"Support table"_s << QStringList{u"여러 나라가 나섰다."_s};
        QTest::newRow("command") << u"commands"_s << u"Find a command"_s << QStringList{u"Undo"_s, u"Edit"_s};
    }
    void rowsSayAllThatTheyShow()
    {
        QFETCH(QString, scene);
        QFETCH(QString, view);
        QFETCH(QStringList, words);
        const QWidget *window = m_stage->open(scene);
        QAbstractItemView *list = nullptr;
        for (auto *one : window->findChildren<QAbstractItemView *>()) {
            if (one->isVisible() && one->accessibleName() == view)
                list = one;
        }
        QVERIFY(list);
        const auto saysAll = [&words](const QString &row) {
            return std::ranges::all_of(words, [&](const QString &word) { return row.contains(word); });
        };
        const auto rows = [list] {
            QStringList names;
            const QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(list);
            for (int i = 0; i < interface->childCount(); ++i)
                names.append(interface->child(i)->text(QAccessible::Name));
            return names;
        };
        const bool isSaid = QTest::qWaitFor([&] { return std::ranges::any_of(rows(), saysAll); }, 3000);
        QVERIFY2(isSaid, qPrintable(rows().join(u'\n')));
    }

    void hintsAreHeard()
    {
        m_stage->open(u"empty"_s);
        QAccessible::setActive(true);
        const auto before = QAccessible::installUpdateHandler([](QAccessibleEvent *event) {
            if (event->type() == QAccessible::Announcement)
                heard.append(static_cast<QAccessibleAnnouncementEvent *>(event)->message());
        });
        m_stage->trigger(ActionId::NextProblem);
        QAccessible::installUpdateHandler(before);
        QAccessible::setActive(false);
        QCOMPARE(heard, QStringList{u"There are no problems."_s});
    }

    void everyActionOfAMenuHasATip()
    {
        m_stage->open(u"window"_s);
        QStringList without;
        for (const QAction *menu : m_stage->window()->menuBar()->actions()) {
            for (const QAction *action : menu->menu()->actions()) {
                if (!action->isSeparator() && !action->menu() && action->toolTip().isEmpty())
                    without.append(action->text());
            }
        }
        QVERIFY2(without.isEmpty(), qPrintable(without.join(u'\n')));
    }
};

int main(int argc, char *argv[])
{
    const OwnHome home;
    prepareWebEngine();
    QApplication application(argc, argv);
    QApplication::setStyle(u"Fusion"_s);
    TestAccessibility test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_accessibility.moc"
