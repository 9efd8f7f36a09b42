// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace sasil {

/// What a pane shows where it has nothing to show: a picture, why that is so and what to do, and a button
/// where one thing helps. It takes the focus, so that its words are read to whoever cannot see them.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    /// \a orientation is that of the pane: how picture, text and button stand to each other.
    explicit EmptyState(Qt::Orientation orientation, QWidget *parent = nullptr);

    /// \a iconName as icon() takes it. Without an \a action there is no button.
    void tell(const QString &iconName, const QString &text, const QString &action = {});
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void actionTriggered();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void layOutTall();
    void layOutWide();
    void paintIcon();

    QLabel *m_icon;
    QLabel *m_text;
    QPushButton *m_action;
    QString m_iconName;
    int m_iconSide; ///< logical pixels
};

} // namespace sasil
