// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QSettings>

#include <memory>

class QMainWindow;

namespace sasil {

class Actions;
class CommandPalette;
class CommandWords;
class OpenDocuments;
class PlaceHistory;
class StructureCommands;

/// The actions that lead somewhere: to a topic by its name, to a command, back and forward between places.
class GoCommands : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it.
    GoCommands(const Actions &actions, OpenDocuments *documents, StructureCommands *structure,
               QSettings *settings, QMainWindow *window);
    ~GoCommands() override;

    [[nodiscard]] CommandPalette *palette() const { return m_palette; }
    [[nodiscard]] PlaceHistory *history() const { return m_history; }

private:
    void showCommands();
    void showTopics();
    void showHistory();
    void noteUse(const QString &command);

    const Actions &m_actions;
    OpenDocuments *m_documents;
    StructureCommands *m_structure;
    QSettings *m_settings;
    QMainWindow *m_window;
    CommandPalette *m_palette;
    PlaceHistory *m_history;
    std::unique_ptr<CommandWords> m_words; ///< made when they are first asked for
};

} // namespace sasil
