// SPDX-License-Identifier: MIT
#include "previewtest.h"

#include "web/lockedpage.h"

#include <QSignalSpy>

#include <csignal>
#include <optional>

namespace sasil {

using namespace Qt::StringLiterals;

QString section(const QString &text)
{
    return u"<section class=\"topic\"><h2>"_s + text +
           u"</h2><p>사실과 의견을 나누어 적음.</p><p>둘째 문단.</p></section>"_s;
}

QStringList sections(int count, const QString &prefix)
{
    QStringList list;
    for (int i = 0; i < count; ++i)
        list.append(section(prefix + QString::number(i)));
    return list;
}

QString distance(int index)
{
    return u"(s => Math.abs(s.getBoundingClientRect().top - parseFloat(getComputedStyle(s).scrollMarginTop)))"
           "(document.querySelectorAll('#digest > section > h2')[%1])"_s.arg(index);
}

void PreviewTest::init()
{
    m_shown = 0;
    makeView();
    connect(m_view.get(), &PreviewView::pageShown, this, [this](qint64 revision) { m_shown = revision; });
    m_view->resize(500, 400);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
}

void PreviewTest::makeView()
{
    m_source.list.clear();
    m_view = std::make_unique<PreviewView>();
    m_view->setSource(&m_source);
    m_view->start();
}

void PreviewTest::cleanup()
{
    m_view.reset();
}

QVariant PreviewTest::evaluate(const QString &script)
{
    // Shared, since an answer that comes too late still comes.
    const auto answer = std::make_shared<std::optional<QVariant>>();
    m_view->page()->run(script, [answer](const QVariant &value) { *answer = value; });
    return QTest::qWaitFor([&] { return answer->has_value(); }, patience) ? **answer : QVariant();
}

QStringList PreviewTest::titles()
{
    return evaluate(u"[...document.querySelectorAll('#digest > section > h2')].map(h => h.textContent)"_s)
        .toStringList();
}

bool PreviewTest::shows()
{
    return QTest::qWaitFor([this] { return m_shown == m_view->revision(); }, patience);
}

bool PreviewTest::show(const QStringList &list, PreviewPlace place)
{
    m_source.list = list;
    m_view->setPage(frame, place);
    return shows();
}

void PreviewTest::replace(qsizetype first, qsizetype removed, const QStringList &list)
{
    m_source.list = m_source.list.first(first) + list + m_source.list.sliced(first + removed);
    m_view->changeSections(first, removed, list.size());
}

void PreviewTest::kill()
{
    QSignalSpy ended(m_view->page(), &QWebEnginePage::renderProcessTerminated);
    m_shown = -1;
    QCOMPARE(::kill(static_cast<pid_t>(m_view->page()->renderProcessPid()), SIGKILL), 0);
    EVENTUALLY(ended.size() == 1);
}

} // namespace sasil
