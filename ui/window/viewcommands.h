// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

namespace sasil {

class Actions;
class OpenDocuments;

/// The actions that say how the documents of a window are shown: zoom, how the room is divided, images from
/// elsewhere.
class ViewCommands : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it.
    ViewCommands(const Actions &actions, OpenDocuments *documents, QObject *parent);

private:
    void connectSplitters();
    void connectZoom();
    void connectRemoteImages();

    const Actions &m_actions;
    OpenDocuments *m_documents;
};

} // namespace sasil
