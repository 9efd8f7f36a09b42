// SPDX-License-Identifier: MIT
#include "publish/clipping.h"

namespace sasil {

using namespace Qt::StringLiterals;

QString markdownMimeType()
{
    return u"text/markdown"_s;
}

std::unique_ptr<QMimeData> richClipping(const RichText &text, const QString &markdown)
{
    auto clipping = std::make_unique<QMimeData>();
    // First what is best: some programs take the first one that they know.
    clipping->setHtml(text.html);
    clipping->setText(text.plain);
    if (!markdown.isEmpty())
        clipping->setData(markdownMimeType(), markdown.toUtf8());
    return clipping;
}

std::unique_ptr<QMimeData> markdownClipping(const QString &markdown)
{
    auto clipping = std::make_unique<QMimeData>();
    clipping->setText(markdown);
    clipping->setData(markdownMimeType(), markdown.toUtf8());
    return clipping;
}

QStringList DraggedExcerpt::formats() const
{
    return QMimeData::formats() + QStringList{u"text/html"_s, u"text/plain"_s, markdownMimeType()};
}

QVariant DraggedExcerpt::retrieveData(const QString &mimeType, QMetaType type) const
{
    if (mimeType == u"text/plain")
        return m_excerpt.text;
    if (mimeType == markdownMimeType())
        return m_excerpt.text.toUtf8();
    if (mimeType != u"text/html")
        return QMimeData::retrieveData(mimeType, type);
    if (m_html.isNull())
        m_html = richText(m_excerpt, m_labels).html;
    return m_html;
}

} // namespace sasil
