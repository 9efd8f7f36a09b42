// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

namespace sasil {

class Actions;
class OpenDocuments;

/// The actions that say how the documents of a window are shown: preview, zoom, images from elsewhere.
class ViewCommands : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it.
    ViewCommands(const Actions &actions, OpenDocuments *documents, QObject *parent);

private:
    void connectPreview();
    void connectZoom();
    void connectRemoteImages();

    const Actions &m_actions;
    OpenDocuments *m_documents;
};

} // namespace sasil
