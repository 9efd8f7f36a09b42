// SPDX-License-Identifier: MIT
#include "countingserver.h"
#include "web/lockedpage.h"
#include "web/lockedprofile.h"
#include "web/scheme.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QWebEngineDownloadRequest>
#include <QWebEngineProfile>
#include <QWebEngineSettings>
#include <QWebEngineUrlScheme>
#include <QWebEngineView>

#include <csignal>
#include <memory>
#include <optional>
#include <sys/stat.h>

using namespace sasil;
using namespace Qt::StringLiterals;

static const QByteArray png = QByteArray::fromBase64(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
static constexpr int patience = 20'000; // ms, for the engine's slowest answer

#define EVENTUALLY(...)                                                                                      \
    QVERIFY2(QTest::qWaitFor([&] { return static_cast<bool>(__VA_ARGS__); }, patience), #__VA_ARGS__)

struct Case
{
    QString input;
    QString expected;
};

/// The lines "input | expected" of a file in tests/data/web.
static QList<Case> cases(const QString &name)
{
    QFile file(QStringLiteral(SASIL_TEST_DATA "/web/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s is missing", qPrintable(file.fileName()));
    QList<Case> found;
    const auto lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        const qsizetype bar = line.lastIndexOf(" | "_L1);
        if (!line.startsWith(u'#') && bar > 0)
            found.append({line.first(bar), line.sliced(bar + 3)});
    }
    return found;
}

static void write(const QString &path, const QByteArray &data)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(data) != data.size())
        qFatal("cannot write %s", qPrintable(path));
}

static QVariant evaluate(LockedPage &page, const QString &script)
{
    // Shared, since an answer that comes too late still comes.
    const auto answer = std::make_shared<std::optional<QVariant>>();
    page.run(script, [answer](const QVariant &value) { *answer = value; });
    if (!QTest::qWaitFor([&] { return answer->has_value(); }, patience))
        qFatal("no answer from the page");
    return **answer;
}

static bool load(LockedPage &page, const QByteArray &html)
{
    QSignalSpy finished(&page, &QWebEnginePage::loadFinished);
    page.loadDigest(html);
    return finished.wait(patience) && finished.constFirst().constFirst().toBool();
}

class TestLockedPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void scheme();
    void settings();
    void images();
    void imagesInside();
    void styles();
    void hostile_data();
    void hostile();
    void remoteImages_data() { hostile_data(); }
    void remoteImages();
    void links_data();
    void links();
    void linkInNewWindow();
    void fragment();
    void dialogs();
    void downloads();
    void largePage();
    void endedProcess();
    void endedTooOften();

private:
    [[nodiscard]] QString fillIn(QString text, const CountingServer &server, const QString &who) const;

    QTemporaryDir m_place;
    QString m_folder;
    CountingServer m_server;
    CountingServer m_control;
};

void TestLockedPage::initTestCase()
{
    QVERIFY(m_server.isListening() && m_control.isListening());
    m_folder = m_place.filePath(u"digest"_s);
    QVERIFY(QDir(m_place.path()).mkpath(u"digest/sub"_s) && QDir(m_folder).mkpath(u".git"_s));
    const QStringList pictures = {u"outside.png"_s,
                                  u"digest/picture.png"_s,
                                  u"digest/그림 하나.png"_s,
                                  u"digest/sub/picture.png"_s,
                                  u"digest/named-wrongly.txt"_s,
                                  u"digest/.hidden.png"_s,
                                  u"digest/.git/picture.png"_s};
    for (const QString &name : pictures)
        write(m_place.filePath(name), png);
    write(m_folder + u"/text.png"_s, "secret text"_ba);
    write(m_folder + u"/page.html.png"_s, "<!DOCTYPE html><p>page"_ba);
    write(m_folder + u"/vector.svg"_s, "<svg xmlns='http://www.w3.org/2000/svg' width='8' height='8'/>"_ba);
    QVERIFY(QFile::link(u"sub/picture.png"_s, m_folder + u"/inside-link.png"_s));
    QVERIFY(QFile::link(u"../outside.png"_s, m_folder + u"/link-out.png"_s));
    QVERIFY(QFile::link(u".hidden.png"_s, m_folder + u"/link-hidden.png"_s));
    QVERIFY(QFile::link(u".."_s, m_folder + u"/linked-folder"_s));
    QCOMPARE(mkfifo(QFile::encodeName(m_folder + u"/pipe.png"_s).constData(), 0600), 0);
}

QString TestLockedPage::fillIn(QString text, const CountingServer &server, const QString &who) const
{
    return text.replace("PORT"_L1, server.port())
        .replace("OUTSIDE"_L1, m_place.path())
        .replace("WHO"_L1, who);
}

void TestLockedPage::scheme()
{
    registerScheme();
    const auto scheme = QWebEngineUrlScheme::schemeByName(digestScheme());
    QCOMPARE(scheme.syntax(), QWebEngineUrlScheme::Syntax::Host);
    QCOMPARE(scheme.flags(), QWebEngineUrlScheme::SecureScheme);
    QVERIFY(webEngineInstalled());
}

void TestLockedPage::settings()
{
    LockedProfile profile;
    LockedPage page(profile);
    QVERIFY(profile.profile()->isOffTheRecord());
    QCOMPARE(profile.profile()->httpCacheType(), QWebEngineProfile::NoCache);
    QCOMPARE(profile.profile()->persistentCookiesPolicy(), QWebEngineProfile::NoPersistentCookies);
    QList<int> on;
    for (int i = 0; i <= QWebEngineSettings::ForceDarkMode; ++i) {
        if (page.settings()->testAttribute(static_cast<QWebEngineSettings::WebAttribute>(i)))
            on.append(i);
    }
    const QList<int> needed = {QWebEngineSettings::AutoLoadImages,
                               QWebEngineSettings::LinksIncludedInFocusChain,
                               QWebEngineSettings::PrintElementBackgrounds,
                               QWebEngineSettings::ShowScrollBars,
                               QWebEngineSettings::PlaybackRequiresUserGesture,
                               QWebEngineSettings::WebRTCPublicInterfacesOnly};
    QCOMPARE(on, needed);
}

void TestLockedPage::images()
{
    LockedProfile profile;
    profile.setFolder(m_folder);
    LockedPage page(profile);
    const auto all = cases(u"images.txt"_s);
    QVERIFY(all.size() > 30);
    QString html = u"<!DOCTYPE html><html><body>"_s;
    for (const Case &one : all)
        html += "<img src=\""_L1 + fillIn(one.input, m_server, u"images"_s) + "\">"_L1;
    QVERIFY(load(page, html.toUtf8()));
    const auto widths = evaluate(page, u"[...document.images].map(i => i.naturalWidth)"_s).toList();
    QCOMPARE(widths.size(), all.size());
    for (qsizetype i = 0; i < all.size(); ++i) {
        const QString seen = widths[i].toInt() > 0 ? u"shown"_s : u"refused"_s;
        QVERIFY2(seen == all[i].expected, qPrintable(all[i].input + ": "_L1 + seen));
    }
    QCOMPARE(m_server.connections(), 0);
}

/// A page with styles of its own has images of its own, too: an exported one.
void TestLockedPage::imagesInside()
{
    LockedProfile profile;
    LockedPage page(profile);
    const QByteArray html = "<!DOCTYPE html><img src=\"data:image/svg+xml,"
                            "%3Csvg xmlns='http://www.w3.org/2000/svg' width='7' height='7'/%3E\">"_ba;
    const QString width = u"document.images[0].naturalWidth"_s;
    QVERIFY(load(page, html));
    QCOMPARE(evaluate(page, width).toInt(), 0);
    profile.setInlineStylesAllowed(true);
    QVERIFY(load(page, html));
    QCOMPARE(evaluate(page, width).toInt(), 7);
}

void TestLockedPage::styles()
{
    LockedProfile profile;
    LockedPage page(profile);
    const QByteArray html =
        "<!DOCTYPE html><html data-theme=dark><head><style>body { color: rgb(1, 2, 3) }</style>"
        "<link rel=\"stylesheet\" href='sasil-digest://style/digest.css'>"
        "<link rel=stylesheet href='sasil-digest://style/../icons/x.css'></head><body>x"_ba;
    const QString colors = u"[getComputedStyle(document.body).color, document.styleSheets.length,"
                           "getComputedStyle(document.documentElement).getPropertyValue('--page').trim()]"_s;
    QVERIFY(load(page, html));
    const auto locked = evaluate(page, colors).toList();
    QVERIFY(locked[0].toString() != "rgb(1, 2, 3)"_L1);
    QCOMPARE(locked[2].toString(), u"#16181c"_s);
    profile.setInlineStylesAllowed(true);
    QVERIFY(load(page, html));
    QCOMPARE(evaluate(page, colors).toList()[0].toString(), u"rgb(1, 2, 3)"_s);
}

void TestLockedPage::hostile_data()
{
    QTest::addColumn<QString>("html");
    const QDir folder(QStringLiteral(SASIL_TEST_DATA "/web/hostile"));
    const auto names = folder.entryList({u"*.html"_s}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QTest::newRow(qPrintable(name.chopped(5))) << QString::fromUtf8(file.readAll());
    }
}

void TestLockedPage::hostile()
{
    QFETCH(QString, html);
    m_server.forget();
    m_control.forget();
    LockedProfile profile;
    profile.setFolder(m_folder);
    LockedPage page(profile);
    QVERIFY(load(page, fillIn(html, m_server, u"locked"_s).toUtf8()));

    // The same page without the guards; when it has asked, the guarded one has had the time to.
    QWebEngineProfile openProfile;
    QWebEnginePage open(&openProfile);
    open.setHtml(fillIn(html, m_control, u"plain"_s), QUrl("http://127.0.0.1:"_L1 + m_control.port()));
    EVENTUALLY(m_control.wasAsked(u"/plain/"_s));

    QCOMPARE(m_server.requests(), QStringList());
    QCOMPARE(m_server.connections(), 0);
    QCOMPARE(page.url(), digestUrl());
    QCOMPARE(evaluate(page, u"document.URL"_s).toString(), digestUrl().toString());
}

void TestLockedPage::remoteImages()
{
    QFETCH(QString, html);
    m_server.forget();
    LockedProfile profile;
    profile.setRemoteImagesAllowed(true);
    LockedPage page(profile);
    const QByteArray proof = "<img src='http://127.0.0.1:"_ba + m_server.port().toLatin1() + "/proof'>";
    QVERIFY(load(page, fillIn(html, m_server, u"locked"_s).toUtf8() + proof));
    EVENTUALLY(m_server.wasAsked(u"/proof"_s));
    const QStringList pictures = {u"img"_s,    u"srcset"_s,  u"source"_s, u"input"_s,     u"svg"_s,
                                  u"poster"_s, u"preload"_s, u"policy"_s, u"based.png"_s, u"srcdoc"_s};
    for (const QString &line : m_server.requests()) {
        const QString path = line.section(u' ', 1, 1);
        QVERIFY2(path == "/proof"_L1 || pictures.contains(path.section(u'/', 2)), qPrintable(line));
    }
    QCOMPARE(page.url(), digestUrl());
}

void TestLockedPage::links_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("followed");
    for (const Case &one : cases(u"links.txt"_s))
        QTest::newRow(qPrintable(one.input)) << one.input << (one.expected == "followed"_L1);
}

static void click(QWebEngineView &view, QPoint at, Qt::KeyboardModifiers modifiers = {})
{
    QTest::mouseClick(view.focusProxy(), Qt::LeftButton, modifiers, at);
}

/// Two links as tall as half the view: the tried one above, a good one below.
static QByteArray twoLinks(const QString &address, const QString &attributes = {})
{
    const QString html =
        u"<!DOCTYPE html><html><body><table width='100%' height='380'><tr><td bgcolor=silver>"
        "<a id='tried' %1 href=\"%2\"><table width=380 height=150><tr><td>tried</table></a></td></tr><tr><td>"
        "<a id='good' href='https://example.org/good'><table width=380 height=150><tr><td>good</table></a></td></tr></table>"_s;
    return html.arg(attributes, address).toUtf8();
}

void TestLockedPage::links()
{
    QFETCH(QString, address);
    QFETCH(bool, followed);
    m_server.forget();
    LockedProfile profile;
    profile.setFolder(m_folder);
    LockedPage page(profile);
    QWebEngineView view;
    view.setPage(&page);
    view.resize(400, 400);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QVERIFY(load(page, twoLinks(fillIn(address, m_server, u"link"_s))));
    QSignalSpy activated(&page, &LockedPage::linkActivated);
    QCOMPARE(evaluate(page, u"document.elementFromPoint(100, 100)?.closest('a')?.id ?? ''"_s).toString(),
             u"tried"_s);

    click(view, {100, 100});
    if (followed)
        EVENTUALLY(activated.size() == 1);
    click(view, {100, 300});
    EVENTUALLY(!activated.isEmpty() && activated.constLast().constFirst().toUrl().path() == "/good"_L1);
    QCOMPARE(activated.size(), followed ? 2 : 1);
    QCOMPARE(page.url(), digestUrl());
    QCOMPARE(evaluate(page, u"document.getElementById('tried') !== null"_s).toBool(), true);
    QCOMPARE(m_server.connections(), 0);
    view.setPage(nullptr);
}

void TestLockedPage::linkInNewWindow()
{
    LockedProfile profile;
    LockedPage page(profile);
    QWebEngineView view;
    view.setPage(&page);
    view.resize(400, 400);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QSignalSpy activated(&page, &LockedPage::linkActivated);
    const auto windows = QApplication::topLevelWidgets().size();
    QVERIFY(load(page, twoLinks(u"https://example.org/new"_s, u"target=_blank"_s)));
    click(view, {100, 100});
    EVENTUALLY(activated.size() == 1);
    click(view, {100, 300}, Qt::ControlModifier);
    EVENTUALLY(activated.size() == 2);
    QCOMPARE(activated[0][0].toUrl().path(), u"/new"_s);
    QCOMPARE(activated[1][0].toUrl().path(), u"/good"_s);
    QCOMPARE(QApplication::topLevelWidgets().size(), windows);
    view.setPage(nullptr);
}

void TestLockedPage::fragment()
{
    LockedProfile profile;
    LockedPage page(profile);
    QVERIFY(load(
        page,
        "<!DOCTYPE html><html><body><a id=a href='#note'>1</a><table height=9000></table><p id=note>x"_ba));
    evaluate(page, u"document.getElementById('a').click()"_s);
    EVENTUALLY(evaluate(page, u"scrollY"_s).toDouble() > 1000);
}

void TestLockedPage::dialogs()
{
    LockedProfile profile;
    LockedPage page(profile);
    QVERIFY(load(page, "<!DOCTYPE html><html><body><input type=file id=f>x"_ba));
    const auto answers = evaluate(
        page,
        u"alert('a'); [confirm('b'), prompt('c', 'd') === null, window.open('about:blank') === null]"_s);
    QCOMPARE(answers.toList(), (QVariantList{false, true, true}));
    QVERIFY(QApplication::topLevelWidgets().isEmpty());
}

void TestLockedPage::downloads()
{
    LockedProfile profile;
    profile.setFolder(m_folder);
    LockedPage page(profile);
    QVERIFY(load(page, "<!DOCTYPE html><html><body><a id=a download href='picture.png'>x</a>"_ba));
    QSignalSpy requested(profile.profile(), &QWebEngineProfile::downloadRequested);
    const QDir folder(profile.profile()->downloadPath());
    const auto before = folder.entryList();
    QWebEngineDownloadRequest::DownloadState state = QWebEngineDownloadRequest::DownloadRequested;
    connect(profile.profile(), &QWebEngineProfile::downloadRequested, this,
            [&](QWebEngineDownloadRequest *download) { state = download->state(); });
    evaluate(page, u"document.getElementById('a').click()"_s);
    EVENTUALLY(requested.size() == 1);
    QCOMPARE(state, QWebEngineDownloadRequest::DownloadCancelled);
    QCOMPARE(folder.entryList(), before);
}

void TestLockedPage::largePage()
{
    LockedProfile profile;
    LockedPage page(profile);
    const QByteArray html =
        "<!DOCTYPE html><html><body>" + "<p>사실과 의견을 나눕니다.</p>"_ba.repeated(100'000);
    QVERIFY(html.size() > 3'000'000);
    QVERIFY(load(page, html));
    QCOMPARE(evaluate(page, u"document.querySelectorAll('p').length"_s).toInt(), 100'000);
}

static void killProcess(LockedPage &page)
{
    const qint64 pid = page.renderProcessPid();
    QVERIFY(pid > 0);
    QCOMPARE(::kill(static_cast<pid_t>(pid), SIGKILL), 0);
}

void TestLockedPage::endedProcess()
{
    LockedProfile profile;
    LockedPage page(profile);
    int served = 0;
    profile.setPage([&served] { return "<p id=n>"_ba + QByteArray::number(++served); });
    QSignalSpy finished(&page, &QWebEnginePage::loadFinished);
    page.loadDigest();
    QVERIFY(finished.wait(patience));
    QCOMPARE(served, 1);
    QSignalSpy ended(&page, &QWebEnginePage::renderProcessTerminated);
    killProcess(page);
    QVERIFY(ended.wait(patience));
    EVENTUALLY(served == 2);
    EVENTUALLY(evaluate(page, u"document.getElementById('n')?.textContent ?? ''"_s).toString() == u"2"_s);
}

void TestLockedPage::endedTooOften()
{
    LockedProfile profile;
    LockedPage page(profile);
    QSignalSpy gaveUp(&page, &LockedPage::gaveUp);
    QSignalSpy ended(&page, &QWebEnginePage::renderProcessTerminated);
    QVERIFY(load(page, "<p>x"_ba));
    for (int i = 1; i <= 4; ++i) {
        QSignalSpy finished(&page, &QWebEnginePage::loadFinished);
        QVERIFY(gaveUp.isEmpty());
        killProcess(page);
        EVENTUALLY(ended.size() == i);
        if (i < 4)
            EVENTUALLY(!finished.isEmpty() && finished.constLast()[0].toBool());
    }
    EVENTUALLY(gaveUp.size() == 1);
    QVERIFY(load(page, "<p>again"_ba));
}

int main(int argc, char **argv)
{
    prepareWebEngine();
    prepareWebEngine();
    QApplication application(argc, argv);
    TestLockedPage test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_lockedpage.moc"
