// SPDX-License-Identifier: MIT
#pragma once

#include "publish/richtext.h"

#include <QMimeData>

#include <memory>

namespace sasil {

// What goes to other programs by the clipboard and by drag and drop.

[[nodiscard]] QString markdownMimeType();

/// \a text as HTML and as plain text; with \a markdown, if there is any, so that it is pasted here as it was
/// written.
[[nodiscard]] std::unique_ptr<QMimeData> richClipping(const RichText &text, const QString &markdown = {});
/// Markdown, which programs that do not know it take for plain text.
[[nodiscard]] std::unique_ptr<QMimeData> markdownClipping(const QString &markdown);

/// An excerpt on its way by drag and drop: its Markdown as plain text, and as HTML. What it is as HTML is
/// made when somebody asks for it.
class DraggedExcerpt : public QMimeData
{
public:
    DraggedExcerpt(Excerpt excerpt, LabelSet labels)
        : m_excerpt(std::move(excerpt)), m_labels(std::move(labels))
    {
    }

    [[nodiscard]] QStringList formats() const override;

protected:
    [[nodiscard]] QVariant retrieveData(const QString &mimeType, QMetaType type) const override;

private:
    Excerpt m_excerpt;
    LabelSet m_labels;
    mutable QString m_html; ///< null: not asked for yet
};

} // namespace sasil
