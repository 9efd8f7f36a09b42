// SPDX-License-Identifier: MIT
#pragma once

#include "digest/digest.h"
#include "render/page.h"
#include "session/documentsession.h"
#include "window/digestsections.h"

#include <QObject>
#include <QString>

namespace sasil {

class Editor;
class PreviewView;
class ScrollSync;

/// Keeps a document's preview equal to the document, follows the caret in it, and answers what its reader
/// points at and presses.
class DocumentPreview : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it.
    DocumentPreview(DocumentSession *session, Editor *editor, PreviewView *preview, QObject *parent);

    void setDark(bool dark, bool contrast = false);
    [[nodiscard]] ScrollSync *sync() const { return m_sync; }
    /// After another language was chosen.
    void retranslate();

Q_SIGNALS:
    /// The reader wants to see this place in the source.
    void placeRequested(sasil::TextRange place);
    /// Something to tell for a moment.
    void hinted(const QString &text);

private:
    void followReset();
    void load(bool sameDocument);
    void applyChange(const DocumentChange &change);
    void goToHeading(const QString &anchor);
    void showSupport(ItemPlace item);
    void applyFix(qsizetype topic, qsizetype finding);

    DocumentSession *m_session;
    Editor *m_editor;
    PreviewView *m_preview;
    DigestSections m_sections;
    ScrollSync *m_sync;
    qsizetype m_topics = 0;               ///< of the document, as the page knows it
    quint64 m_loads = 0;                  ///< of the session, when it told of a reset last
    quint64 m_revision = 0;               ///< of the session, when the page was told last
    QString m_language;                   ///< of the page
    PageTheme m_theme = PageTheme::Light; ///< of the page
};

} // namespace sasil
