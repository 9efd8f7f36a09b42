// SPDX-License-Identifier: MIT
#pragma once

#include "check/diagnostic.h"
#include "text/message.h"

#include <QFrame>
#include <QList>

#include <functional>
#include <memory>

class QPushButton;

namespace sasil {

namespace Ui {
class MessageBanner;
}

/// Something that the user can do about a banner's message.
struct BannerAction
{
    Message text;              ///< may hold a mnemonic
    std::function<void()> run; ///< called after the banner has closed, unless it stays
    bool staysOpen = false;
};

/// A bar at the top of a document that says what its user must know, without a box in the way. Hidden until
/// there is a message; a new message takes the place of the one before. It never takes the focus.
class MessageBanner : public QFrame
{
    Q_OBJECT

public:
    static constexpr qsizetype mostActions = 3;

    explicit MessageBanner(QWidget *parent = nullptr);
    ~MessageBanner() override;

    /// At most mostActions actions; what exceeds them is left out.
    void showMessage(const Message &message, Severity kind, const QList<BannerAction> &actions = {});
    /// Does nothing where nothing is shown.
    void closeMessage();

    /// Empty: none is shown.
    [[nodiscard]] const Message &message() const { return m_message; }
    [[nodiscard]] Severity kind() const { return m_kind; }

Q_SIGNALS:
    /// The message is gone, by the user or by closeMessage(); not where another took its place.
    void closed();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void trigger(qsizetype index);
    void refresh();

    std::unique_ptr<Ui::MessageBanner> m_ui;
    QList<QPushButton *> m_buttons; ///< mostActions of them
    Message m_message;
    Severity m_kind = Severity::Info;
    QList<BannerAction> m_actions;
};

} // namespace sasil
