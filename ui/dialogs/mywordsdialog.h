// SPDX-License-Identifier: MIT
#pragma once

#include <QDialog>

#include <memory>

namespace sasil {

namespace Ui {
class MyWordsDialog;
}

/// The words that a user says are right: lists them, and asks to add and remove some. What comes of that is
/// told by setWords() and showProblem().
class MyWordsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit MyWordsDialog(const QStringList &words, QWidget *parent = nullptr);
    ~MyWordsDialog() override;

    void setWords(const QStringList &words);
    /// Says what could not be done; empty: nothing.
    void showProblem(const QString &text);
    /// Says which languages are not checked.
    void setMissing(const QString &text);

Q_SIGNALS:
    void addRequested(const QString &word);
    void removeRequested(const QString &word);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addNow();
    void removeNow();
    void filter();
    void refresh();
    void retranslate();

    std::unique_ptr<Ui::MyWordsDialog> m_ui;
};

} // namespace sasil
