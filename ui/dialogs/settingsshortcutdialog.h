// SPDX-License-Identifier: MIT
#pragma once

#include <QDialog>
#include <QKeySequence>

class QDialogButtonBox;
class QLabel;
class QPushButton;

namespace sasil {

class KeysField;
class ShortcutsModel;

/// Asks for the keys of one command, and tells at once what is against them or who has them now.
class ShortcutDialog : public QDialog
{
    Q_OBJECT

public:
    /// \a model must outlive it. It begins with \a keys, at most two.
    ShortcutDialog(ShortcutsModel *model, int row, const QList<QKeySequence> &keys,
                   QWidget *parent = nullptr);

    [[nodiscard]] QList<QKeySequence> keys() const;
    [[nodiscard]] KeysField *first() const { return m_first; }
    [[nodiscard]] KeysField *second() const { return m_second; }
    [[nodiscard]] QLabel *verdict() const { return m_verdict; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void put(const QList<QKeySequence> &keys);
    void refresh();
    void retranslate();

    ShortcutsModel *m_model;
    int m_row;
    QLabel *m_command;
    QLabel *m_firstLabel;
    KeysField *m_first;
    QLabel *m_secondLabel;
    KeysField *m_second;
    QLabel *m_verdictIcon;
    QLabel *m_verdict;
    QDialogButtonBox *m_buttons;
    QPushButton *m_assign;
    QPushButton *m_usual;
};

} // namespace sasil
