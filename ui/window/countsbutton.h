// SPDX-License-Identifier: MIT
#pragma once

#include "window/countspopup.h"

#include <QPointer>
#include <QToolButton>

namespace sasil {

class DocumentCounts;

/// How much there is in the digest, or in the selection while there is one, in a few words. Pointing at it
/// shows the rest in a table, and so does pressing it, to stay.
class CountsButton : public QToolButton
{
    Q_OBJECT

public:
    explicit CountsButton(QWidget *parent = nullptr);

    /// Shows other counts, and has these counted and those before no longer. They may go at any time.
    void setCounts(DocumentCounts *counts);
    /// Null: none is open.
    [[nodiscard]] CountsPopup *popup() const { return m_popup; }

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    [[nodiscard]] QString shownText() const;
    void open(bool toStay);

    QPointer<DocumentCounts> m_counts;
    QPointer<CountsPopup> m_popup;
};

} // namespace sasil
