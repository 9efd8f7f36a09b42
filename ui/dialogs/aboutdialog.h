// SPDX-License-Identifier: MIT
#pragma once

#include <QDialog>

#include <memory>

namespace sasil {

namespace Ui {
class AboutDialog;
}

/// What the program is, its version and licence, and the libraries that it is made with.
class AboutDialog : public QDialog
{
    Q_OBJECT

public:
    explicit AboutDialog(QWidget *parent = nullptr);
    ~AboutDialog() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showIcon();

    std::unique_ptr<Ui::AboutDialog> m_ui;
};

} // namespace sasil
