// SPDX-License-Identifier: MIT
#include "app/sessionstate.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSettings>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

const QString windowsKey = u"session/windows"_s;

QJsonObject toJson(const OpenDocuments::Place &place)
{
    QJsonArray folded;
    for (const qsizetype offset : place.state.folded)
        folded.append(qint64(offset));
    return {{u"path"_s, place.path},
            {u"caret"_s, qint64(place.state.caret)},
            {u"top"_s, qint64(place.state.top)},
            {u"folded"_s, folded}};
}

OpenDocuments::Place placeFrom(const QJsonObject &object)
{
    OpenDocuments::Place place{
        object[u"path"].toString(),
        {qsizetype(object[u"caret"].toInteger()), qsizetype(object[u"top"].toInteger()), {}}};
    for (const QJsonValue &offset : object[u"folded"].toArray())
        place.state.folded.append(qsizetype(offset.toInteger()));
    return place;
}

} // namespace

void saveSession(QSettings &settings, const QList<WindowState> &windows)
{
    QJsonArray saved;
    for (const WindowState &window : windows) {
        QJsonArray places;
        for (const OpenDocuments::Place &place : window.places)
            places.append(toJson(place));
        if (!places.isEmpty())
            saved.append(QJsonObject{{u"current"_s, qint64(window.current)}, {u"digests"_s, places}});
    }
    settings.setValue(windowsKey, QString::fromUtf8(QJsonDocument(saved).toJson(QJsonDocument::Compact)));
}

QList<WindowState> savedSession(const QSettings &settings)
{
    QList<WindowState> windows;
    const QJsonArray saved = QJsonDocument::fromJson(settings.value(windowsKey).toString().toUtf8()).array();
    for (const QJsonValue &each : saved) {
        WindowState window;
        const QJsonArray places = each[u"digests"].toArray();
        for (qsizetype i = 0; i < places.size(); ++i) {
            const OpenDocuments::Place place = placeFrom(places[i].toObject());
            if (!QFileInfo(place.path).isFile())
                continue;
            if (i <= each[u"current"].toInteger())
                window.current = window.places.size();
            window.places.append(place);
        }
        if (!window.places.isEmpty())
            windows.append(window);
    }
    return windows;
}

} // namespace sasil
