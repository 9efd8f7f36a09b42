// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QLabel;
class QToolButton;

namespace sasil {

class DocumentFile;
class DocumentSession;

/// The right part of the status bar: counts of topics, facts and opinions, the problems, the place of the
/// caret, and what is unusual about the file.
class StatusLine : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive it.
    StatusLine(DocumentSession *session, DocumentFile *file, QWidget *parent = nullptr);

    void setCaret(int line, int column); ///< both from 1

Q_SIGNALS:
    void problemsClicked();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showCounts();
    void showFormat();
    void showCaret();

    DocumentSession *m_session;
    DocumentFile *m_file;
    QLabel *m_counts;
    QToolButton *m_problems;
    QLabel *m_caret;
    QLabel *m_format;
    int m_line = 1;
    int m_column = 1;
};

} // namespace sasil
