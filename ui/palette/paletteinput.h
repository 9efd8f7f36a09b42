// SPDX-License-Identifier: MIT
#pragma once

#include <QLineEdit>

namespace sasil {

/// A line that tells what is typed while an input method still composes it: a list that is filtered by it
/// need not wait for the end of a syllable.
class PaletteInput : public QLineEdit
{
    Q_OBJECT

public:
    explicit PaletteInput(QWidget *parent);

    /// The text, with what is being composed in its place.
    [[nodiscard]] QString typed() const;
    [[nodiscard]] bool isComposing() const { return !m_preedit.isEmpty(); }

Q_SIGNALS:
    void typedChanged(const QString &typed);

protected:
    void inputMethodEvent(QInputMethodEvent *event) override;

private:
    QString m_preedit;
};

} // namespace sasil
