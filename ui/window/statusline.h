// SPDX-License-Identifier: MIT
#pragma once

#include "check/checker.h"

#include <QWidget>

#include <array>
#include <optional>

class QLabel;
class QToolButton;

namespace sasil {

class CountsButton;
class DocumentCounts;
class DocumentFile;
class DocumentSession;

/// The right part of the status bar: how much there is in the digest, how many problems there are of each
/// severity, the place of the caret, and what is unusual about the file.
class StatusLine : public QWidget
{
    Q_OBJECT

public:
    explicit StatusLine(QWidget *parent = nullptr);

    /// Shows another document. None of them is owned; before one of them goes, another document is to be
    /// shown.
    void setDocument(DocumentSession *session, DocumentFile *file, DocumentCounts *counts);

    void setCaret(int line, int column); ///< both from 1

    [[nodiscard]] CountsButton *counts() const { return m_counts; }
    /// What shows the problems of a severity; of Severity::Off: that there are none.
    [[nodiscard]] QToolButton *problems(Severity severity) const { return m_problems[size_t(severity)]; }

Q_SIGNALS:
    void problemsClicked();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showProblems();
    void showFormat();
    void showCaret();

    DocumentSession *m_session = nullptr;
    DocumentFile *m_file = nullptr;
    CountsButton *m_counts;
    std::array<QToolButton *, 5> m_problems{}; ///< indexed by Severity
    std::optional<DiagnosticCounts> m_shownProblems;
    QLabel *m_caret;
    QLabel *m_format;
    int m_line = 1;
    int m_column = 1;
};

} // namespace sasil
