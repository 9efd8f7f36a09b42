// SPDX-License-Identifier: MIT
#pragma once

#include <QLineEdit>

class QLabel;

namespace sasil {

/// A line to write in what is looked for, or what replaces it: with a note at its right end, and with what
/// was written there before behind the Down key and the icon at its left.
class FindField : public QLineEdit
{
    Q_OBJECT

public:
    /// \a iconName as in theme/icons.h.
    FindField(const QString &iconName, QWidget *parent);

    /// The text with what an input method is composing in it: who writes Korean means the last syllable as
    /// well.
    [[nodiscard]] QString typed() const;
    [[nodiscard]] bool isComposing() const { return !m_preedit.isEmpty(); }

    /// Without telling of it.
    void setQuietly(const QString &text);

    void setNote(const QString &note);
    [[nodiscard]] QString note() const;
    /// Colours the line as one that leads to nothing.
    void setFailing(bool failing);
    [[nodiscard]] bool isFailing() const { return m_isFailing; }
    /// The latest first.
    void setHistory(const QStringList &history) { m_history = history; }
    void showHistory();
    /// \a tip is that of the icon.
    void setHistoryTips(const QString &tip, const QString &empty);

Q_SIGNALS:
    /// typed() is another one, or composed no more.
    void typedChanged();
    void entered(Qt::KeyboardModifiers modifiers);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void noteTyped();
    void layOutNote();
    void colour();

    QLabel *m_note;
    QAction *m_historyAction;
    QStringList m_history; ///< the latest first
    QString m_noHistory;   ///< what is said where there is none
    QString m_preedit;
    QString m_lastTyped;
    bool m_wasComposing = false;
    bool m_isFailing = false;
    bool m_isColouring = false;
};

} // namespace sasil
