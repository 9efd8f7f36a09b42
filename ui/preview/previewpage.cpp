// SPDX-License-Identifier: MIT
#include "preview/previewpage.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QWebEngineScript>
#include <QWebEngineScriptCollection>

#include <utility>

namespace sasil {

using namespace Qt::StringLiterals;

/// An array in brackets is JSON whatever its elements are; a script's text takes JSON as it is.
static QString jsonText(const QJsonArray &array)
{
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

static QString call(const QString &function, const QJsonArray &arguments)
{
    return "sasil."_L1 + function + "(..."_L1 + jsonText(arguments) + u')';
}

static QJsonArray numbers(const QList<int> &values)
{
    QJsonArray array;
    for (const int value : values)
        array.append(value);
    return array;
}

PreviewPage::PreviewPage(QObject *parent) : QObject(parent), m_web(m_profile)
{
    m_afterPaint.setSingleShot(true);
    m_afterPaint.setTimerType(Qt::PreciseTimer);
    m_afterPaint.setInterval(1); // with 0 it would wait for the engine to be idle
    connect(&m_afterPaint, &QTimer::timeout, this, &PreviewPage::advance);
    injectScript();
    m_profile.setPage([this] { return serve(); });
    connect(&m_web, &LockedPage::messageReceived, this, &PreviewPage::receive);
    connect(&m_web, &QWebEnginePage::renderProcessTerminated, this, &PreviewPage::processEnded);
}

PreviewPage::~PreviewPage()
{
    m_web.disconnect(this);
}

void PreviewPage::injectScript()
{
    QFile file(u":/preview/preview.js"_s);
    const QString source = file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    Q_ASSERT(!source.isEmpty());
    QWebEngineScript script;
    script.setName(u"sasil"_s);
    script.setWorldId(QWebEngineScript::ApplicationWorld);
    script.setInjectionPoint(QWebEngineScript::DocumentReady);
    script.setSourceCode(source);
    m_web.scripts().insert(script);
    // A new render process may have the page before it has the script.
    connect(&m_web, &QWebEnginePage::loadFinished, this, [this, source] {
        if (!m_ready)
            m_web.run(source);
    });
}

void PreviewPage::setFolder(const QString &folder)
{
    m_profile.setFolder(folder);
}

void PreviewPage::setRemoteImagesAllowed(bool allowed)
{
    if (allowed == remoteImagesAllowed())
        return;
    m_profile.setRemoteImagesAllowed(allowed);
    tellRemote();
    if (m_load > 0)
        reload();
}

bool PreviewPage::holdsAll() const
{
    return m_document.held() == SectionRange{0, m_document.count()};
}

void PreviewPage::setSeen(bool seen)
{
    m_isSeen = seen;
    if (seen)
        advance();
}

void PreviewPage::setContent(const QString &frame, PreviewPlace place)
{
    m_document.setFrame(frame);
    movePosition(m_document.splices());
    if (place == PreviewPlace::Top)
        m_position = {};
    m_document.reset(m_position.index);
    m_reveal.reset();
    m_follow.reset();
    ++m_revision;
    reload();
}

void PreviewPage::change(qsizetype first, qsizetype removed, qsizetype added,
                         const QList<qsizetype> &refreshed)
{
    m_document.change(first, removed, added);
    for (const qsizetype index : refreshed)
        m_document.refresh(index);
    ++m_revision;
    // Behind the picture of the source: on few cores the engine's work would hold it up.
    m_afterPaint.start();
}

void PreviewPage::refresh()
{
    m_document.refreshAll();
    ++m_revision;
    advance();
}

void PreviewPage::setTheme(const QString &theme)
{
    m_theme = theme;
    setAttribute(u"data-theme"_s, theme);
}

void PreviewPage::setStyle(const QString &style)
{
    m_style = style;
    setAttribute(u"data-style"_s, style);
}

void PreviewPage::setLanguage(const QString &language)
{
    m_language = language;
    setAttribute(u"lang"_s, language);
}

void PreviewPage::setOwnStyle(const QByteArray &css)
{
    m_profile.setOwnStyle(css);
    if (m_load > 0)
        reload();
}

void PreviewPage::setAttribute(const QString &name, const QString &value)
{
    if (m_ready)
        m_web.run(call(u"setAttribute"_s, {name, value, m_revision}));
}

void PreviewPage::reveal(qsizetype index, bool highlight)
{
    m_reveal = Reveal{index, highlight};
    advance();
}

void PreviewPage::follow(qsizetype index, double line)
{
    m_follow = Follow{index, line};
    advance();
}

void PreviewPage::showCaret(qsizetype index, qsizetype line, bool isToBeSeen)
{
    m_caret = Caret{index, line, isToBeSeen};
    advance();
}

void PreviewPage::markFound(const QStringList &expression)
{
    m_found = expression;
    if (m_ready)
        m_web.run(call(u"markFound"_s, QJsonArray::fromStringList(m_found)));
}

void PreviewPage::reload()
{
    m_ready = false;
    if (m_loadQueued)
        return;
    // Later, so that a folder, a page and the leave to show remote images that are set together are loaded
    // once.
    m_loadQueued = true;
    QMetaObject::invokeMethod(this, &PreviewPage::load, Qt::QueuedConnection);
}

void PreviewPage::load()
{
    m_loadQueued = false;
    m_web.loadDigest();
}

QByteArray PreviewPage::serve()
{
    ++m_load;
    m_ready = false;
    m_patching = false;
    m_following = false;
    m_pointed.reset();
    movePosition(m_document.splices());
    m_document.holdAround(m_position.index);
    QString attributes = "data-load=\"%1\""_L1.arg(QString::number(m_load));
    if (!m_theme.isEmpty())
        attributes += " data-theme=\"%1\""_L1.arg(m_theme.toHtmlEscaped());
    if (!m_style.isEmpty())
        attributes += " data-style=\"%1\""_L1.arg(m_style.toHtmlEscaped());
    if (!m_language.isEmpty())
        attributes += " lang=\"%1\""_L1.arg(m_language.toHtmlEscaped());
    m_servedFirst = m_document.held().first;
    m_servedLengths = m_document.lengths();
    return m_document.html(attributes).toUtf8();
}

void PreviewPage::movePosition(const QList<SectionSplice> &splices)
{
    for (const SectionSplice &splice : splices)
        m_position.index = splice.indexAfter(m_position.index);
}

void PreviewPage::processEnded()
{
    m_ready = false;
    m_patching = false;
}

void PreviewPage::receive(const QString &message)
{
    const auto prefix = "sasil:"_L1;
    if (!message.startsWith(prefix))
        return;
    const QJsonObject said = QJsonDocument::fromJson(message.sliced(prefix.size()).toUtf8()).object();
    if (said.contains("ready"_L1)) {
        finishLoad(said["ready"_L1].toInteger());
    } else if (said.contains("remote"_L1)) {
        m_remote = said["remote"_L1].toBool();
        tellRemote();
    } else if (!m_ready) {
        return;
    } else if (said.contains("place"_L1)) {
        const QJsonArray place = said["place"_L1].toArray();
        m_position = {static_cast<qsizetype>(place[0].toInteger()), place[1].toDouble()};
    } else if (said.contains("want"_L1)) {
        const QJsonArray want = said["want"_L1].toArray();
        m_document.hold({want[0].toInteger(), want[1].toInteger()}, want[2].toInteger());
        advance();
    } else if (said.contains("painted"_L1)) {
        Q_EMIT shown(said["painted"_L1].toInteger());
    } else {
        receiveFromReader(said);
    }
}

void PreviewPage::receiveFromReader(const QJsonObject &said)
{
    const qint64 revision = said["revision"_L1].toInteger();
    if (said.contains("over"_L1)) {
        const QJsonArray over = said["over"_L1].toArray();
        const ItemPlace item{over[0].toInteger(-1), over[1].toInteger(-1), over[2].toInteger(-1)};
        m_pointed = Pointed{item, revision, said["ticket"_L1].toInteger()};
        askForSupport();
    } else if (said.contains("fix"_L1) && revision == m_revision && isSettled()) {
        const QJsonArray fix = said["fix"_L1].toArray();
        Q_EMIT fixRequested(fix[0].toInteger(-1), fix[1].toInteger(-1));
    } else if (said.contains("line"_L1) || said.contains("source"_L1)) {
        receivePlaceInSource(said);
    } else if (said.contains("cite"_L1)) {
        Q_EMIT citationFollowed(said["cite"_L1].toString());
    } else if (said.contains("heading"_L1)) {
        Q_EMIT headingFollowed(said["heading"_L1].toString());
    }
}

void PreviewPage::receivePlaceInSource(const QJsonObject &said)
{
    const bool isWord = said.contains("source"_L1);
    const QJsonArray told = said[isWord ? "source"_L1 : "line"_L1].toArray();
    const qsizetype section = told[0].toInteger(-1);
    // The document may be another one by now.
    if (!isSettled() || section < 0 || section >= m_document.count())
        return;
    const qsizetype from = told[1].toInteger();
    const qsizetype to = told[2].toInteger() < 0 ? m_document.lineCount(section) : told[2].toInteger();
    if (isWord)
        Q_EMIT sourceRequested(section, from, to, told[3].toString(), told[4].toInteger());
    else
        Q_EMIT scrolledTo(section, double(from) + double(to - from) * told[3].toDouble());
}

void PreviewPage::readSelection(const std::function<void(const PreviewSelection &)> &then)
{
    m_web.run(call(u"selected"_s, {}), [this, then](const QVariant &answer) {
        const QVariantList told = answer.toList();
        if (told.size() == 5)
            then({told[0].toString(), isSettled() ? told[1].toLongLong() : -1, told[2].toLongLong(),
                  told[3].toLongLong(), told[4].toLongLong()});
    });
}

void PreviewPage::findSection(double y, const std::function<void(qsizetype)> &then)
{
    if (!m_ready)
        return;
    m_web.run(call(u"sectionAt"_s, {y}), [this, then](const QVariant &answer) {
        const QVariantList told = answer.toList();
        if (told.size() == 2 && isSettled() && told[0].toLongLong() < m_document.count())
            then(told[0].toLongLong());
    });
}

bool PreviewPage::isSettled() const
{
    return m_ready && !m_patching && m_document.isShown();
}

void PreviewPage::askForSupport()
{
    // What was said of an older page is said again of the newest one.
    if (!m_pointed || m_pointed->revision != m_revision || !isSettled())
        return;
    const Pointed pointed = *std::exchange(m_pointed, std::nullopt);
    m_ticket = pointed.ticket;
    Q_EMIT itemPointedAt(pointed.item);
}

void PreviewPage::showSupport(const QList<ItemPlace> &items, bool isAlone)
{
    QJsonArray places;
    for (const ItemPlace item : items)
        places.append(QJsonArray{item.topic, item.block, item.item});
    if (m_ready)
        m_web.run(call(u"light"_s, {m_ticket, places, isAlone}));
}

void PreviewPage::finishLoad(qint64 number)
{
    if (number != m_load || m_loadQueued)
        return;
    m_ready = true;
    // They may have changed since the page was served.
    if (!m_theme.isEmpty())
        setTheme(m_theme);
    if (!m_style.isEmpty())
        setStyle(m_style);
    if (!m_language.isEmpty())
        setLanguage(m_language);
    Q_EMIT loaded();
    if (!m_found.value(0).isEmpty())
        markFound(m_found);
    m_web.run(
        call(u"restore"_s, {m_position.index, m_position.top, m_servedFirst, numbers(m_servedLengths)}));
    advance();
}

void PreviewPage::advance()
{
    if (!m_ready || m_patching || !m_isSeen)
        return;
    if (m_reveal)
        m_document.holdAround(m_reveal->index);
    else if (m_follow)
        m_document.holdAround(m_follow->index);
    if (!m_document.isShown()) {
        sendPatch();
        return;
    }
    const bool isAsked = m_reveal || m_follow || m_caret;
    if (m_follow && !m_following)
        sendFollow();
    if (m_caret && !m_follow)
        sendCaret(); // last, since it is to be seen
    if (m_reveal)
        sendReveal();
    else if (!isAsked)
        m_web.run(call(u"paint"_s, {m_revision}));
}

void PreviewPage::keepPosition(const QVariant &place, qint64 load)
{
    if (const auto pair = place.toList(); load == m_load && m_ready && pair.size() == 2)
        m_position = {pair[0].toLongLong(), pair[1].toDouble()};
}

void PreviewPage::sendReveal()
{
    m_web.run(call(u"reveal"_s, {m_reveal->index, m_reveal->highlight, m_revision}),
              [this, number = m_load](const QVariant &place) { keepPosition(place, number); });
    m_reveal.reset();
}

void PreviewPage::sendFollow()
{
    const Follow follow = *std::exchange(m_follow, std::nullopt);
    if (follow.index >= m_document.count())
        return;
    // Of many steps that come meanwhile the last one counts.
    m_following = true;
    m_web.run(call(u"follow"_s, {follow.index, follow.line, m_document.lineCount(follow.index)}),
              [this, number = m_load](const QVariant &place) {
                  keepPosition(place, number);
                  if (number != m_load)
                      return;
                  m_following = false;
                  if (m_follow || m_caret)
                      advance();
              });
}

void PreviewPage::sendCaret()
{
    m_web.run(call(u"showCaret"_s, {m_caret->index, m_caret->line, m_caret->isToBeSeen}),
              [this, number = m_load](const QVariant &place) { keepPosition(place, number); });
    m_caret.reset();
}

void PreviewPage::sendPatch()
{
    const PreviewDocument::Patch patch = m_document.patch();
    movePosition(patch.splices);
    QJsonArray splices;
    for (const SectionSplice &splice : patch.splices)
        splices.append(QJsonArray{splice.first, splice.removed, numbers(splice.lengths)});
    QJsonArray sections;
    for (const SectionPatch &one : patch.sections)
        sections.append(QJsonArray{one.first, one.removed, QJsonArray::fromStringList(one.sections)});
    m_patching = true;
    const SectionRange held = m_document.held();
    m_web.run(call(u"patch"_s, {splices, patch.first, sections, m_revision}),
              [this, number = m_load, count = held.end - held.first](const QVariant &answer) {
                  if (number == m_load && m_ready)
                      confirmPatch(count, answer.toList());
              });
}

void PreviewPage::confirmPatch(qsizetype count, const QVariantList &countAndPlace)
{
    m_patching = false;
    // The page is not what it was thought to be, or the script failed: it is made anew.
    if (countAndPlace.size() != 3 || countAndPlace[0].toLongLong() != count) {
        reload();
        return;
    }
    m_position = {countAndPlace[1].toLongLong(), countAndPlace[2].toDouble()};
    askForSupport();
    if (!m_document.isShown() || m_reveal || m_follow || m_caret)
        advance();
}

void PreviewPage::tellRemote()
{
    Q_EMIT remoteImagesBlocked(m_remote && !remoteImagesAllowed());
}

} // namespace sasil
