// SPDX-License-Identifier: MIT
#include "findpane.h"

#include "editor/searchmarks.h"

#include <QInputMethodEvent>
#include <QVBoxLayout>

namespace sasil {

using namespace Qt::StringLiterals;

void compose(QWidget *widget, const QString &preedit, const QString &commit)
{
    QInputMethodEvent event(preedit, {});
    event.setCommitString(commit);
    QCoreApplication::sendEvent(widget, &event);
}

void typeInto(QWidget *widget, const QString &text)
{
    for (const QChar c : text) {
        if (c.unicode() < 0x80)
            QTest::keyClick(widget, char(c.unicode()));
        else
            compose(widget, {}, c);
    }
}

FindPane::FindPane(const QString &text, const QSize &size)
    : editor(new Editor(&session, &window)), bar(new FindBar(editor, &window))
{
    auto *column = new QVBoxLayout(&window);
    column->setContentsMargins({});
    column->addWidget(editor, 1);
    column->addWidget(bar);
    window.resize(size);
    editor->load(text);
    window.show();
    window.activateWindow();
    if (!QTest::qWaitForWindowActive(&window))
        qFatal("no window manager");
    editor->setFocus();
}

FindPane::~FindPane()
{
    delete bar;
    delete editor;
}

QStringList FindPane::marked() const
{
    QStringList texts;
    for (const QTextEdit::ExtraSelection &mark : editor->extraSelections()) {
        if (mark.format.background().color() == searchColours(editor->isDark()).match)
            texts.append(mark.cursor.selectedText());
    }
    return texts;
}

const QString &findSample()
{
    static const QString text = u"# 정부 정책\n\n"
                                u"- **사실:**\n  - 정부는 하나\n  - 둘 Fact\n\n"
                                u"- **의견:**\n  - 정부가 해야 함\n  - fact FACT\n\n"
                                u"# 다음\n\n정부군\n"_s;
    return text;
}

} // namespace sasil
