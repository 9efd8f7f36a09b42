// SPDX-License-Identifier: MIT
#include "outline/outlinedrag.h"

#include "publish/clipping.h"
#include "session/documentsession.h"

#include <QCoreApplication>
#include <QDataStream>
#include <QIODevice>
#include <QMimeData>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

QDataStream &operator<<(QDataStream &stream, ItemPlace item)
{
    return stream << qint64(item.topic) << qint64(item.block) << qint64(item.item);
}

QDataStream &operator>>(QDataStream &stream, ItemPlace &item)
{
    qint64 numbers[3] = {};
    stream >> numbers[0] >> numbers[1] >> numbers[2];
    item = {qsizetype(numbers[0]), qsizetype(numbers[1]), qsizetype(numbers[2])};
    return stream;
}

/// What tells a document as it is from all others of all programs.
QString signOf(const DocumentSession &session)
{
    return u"%1/%2/%3"_s.arg(QCoreApplication::applicationPid())
        .arg(quintptr(&session), 0, 16)
        .arg(session.revision());
}

} // namespace

Error mixedRows()
{
    return {{"OutlineDrag",
             QT_TRANSLATE_NOOP("OutlineDrag", "Topics and items are selected. Select only the ones or "
                                              "the others.")}};
}

Result<void> canDrop(const Digest &digest, const OutlineRows &rows, const OutlineDrop &drop)
{
    if (!rows.topics.isEmpty() && !rows.items.isEmpty())
        return mixedRows();
    if (!rows.topics.isEmpty())
        return canMoveTopics(digest, rows.topics, drop.topic, drop.place);
    const Result<ItemsMoved> moved = placeItems(digest, rows.items, drop.item);
    return moved ? Result<void>() : moved.error();
}

Excerpt excerptOf(const OutlineRows &rows, const Digest &digest)
{
    Excerpt excerpt = excerptOfTopics(digest, rows.topics);
    const Excerpt items = excerptOfItems(digest, rows.items);
    excerpt.text += (excerpt.isEmpty() || items.isEmpty() ? QString() : u"\n"_s) + items.text;
    return excerpt;
}

QString outlineMimeType()
{
    return u"application/x-sasil-outline"_s;
}

std::unique_ptr<QMimeData> packed(const OutlineRows &rows, const DocumentSession &session)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << signOf(session) << qint64(rows.topics.size()) << qint64(rows.items.size());
    for (const qsizetype topic : rows.topics)
        stream << qint64(topic);
    for (const ItemPlace item : rows.items)
        stream << item;
    auto data =
        std::make_unique<DraggedExcerpt>(excerptOf(rows, session.digest()), session.digest().labels());
    data->setData(outlineMimeType(), bytes);
    return data;
}

std::optional<OutlineRows> unpacked(const QMimeData &data, const DocumentSession &session)
{
    const QByteArray bytes = data.data(outlineMimeType());
    QDataStream stream(bytes);
    QString sign;
    qint64 topics = 0;
    qint64 items = 0;
    stream >> sign >> topics >> items;
    if (stream.status() != QDataStream::Ok || sign != signOf(session))
        return std::nullopt;
    OutlineRows rows;
    for (qint64 i = 0; i < topics; ++i) {
        qint64 topic = 0;
        stream >> topic;
        rows.topics.append(qsizetype(topic));
    }
    for (qint64 i = 0; i < items; ++i) {
        ItemPlace item;
        stream >> item;
        rows.items.append(item);
    }
    return rows;
}

} // namespace sasil
