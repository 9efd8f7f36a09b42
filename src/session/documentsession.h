// SPDX-License-Identifier: MIT
#pragma once

#include "check/checker.h"
#include "digest/digest.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace sasil {

/// What one edit changed, for views that follow it.
struct DocumentChange
{
    quint64 revision = 0;
    TopicChange topics;
    /// Topics outside \a topics (by their new index, ascending) that look different now: a definition that
    /// they use, their findings or their kind changed.
    QList<qsizetype> refreshed;
};

/// One open document: its model and findings, kept up to date edit by edit. It knows no file and no widget.
///
/// Whoever holds the text (the editor's QTextDocument) reports each change to edit(); views follow
/// documentReset() and documentChanged() and read the model then. The text here has "\n" as its only line
/// end.
///
/// A big document is read and checked bit by bit while nothing else is to be done. Until then isReady() is
/// false: digest() has its text and topics, but there are no findings, nobody is told of edits, and views
/// show nothing.
class DocumentSession : public QObject
{
    Q_OBJECT

public:
    explicit DocumentSession(QObject *parent = nullptr);

    /// How it is read and checked, and the folder that links to files count from (empty: it has none yet).
    void setSettings(const CheckSettings &settings, const QString &folder);
    /// Replaces the whole document.
    void reset(const QString &text);
    [[nodiscard]] bool isReady() const { return m_ready; }
    /// Waits for that.
    void makeReady();
    /// Lets reading a big document rest, until \a held is false: whoever shows its text has not all of it
    /// yet.
    void holdReading(bool held);
    /// Replaces \a removed characters at \a position by \a added. Where that is much, the document is read
    /// again bit by bit, and documentReset() tells of it.
    void edit(qsizetype position, qsizetype removed, const QString &added);

    [[nodiscard]] static bool isMuch(qsizetype removed, qsizetype added);

    [[nodiscard]] quint64 revision() const { return m_revision; } ///< counts resets and edits
    /// Counts what reset() was given: documentReset() comes for a text that views know, too, when it is ready
    /// and when it is read in another way.
    [[nodiscard]] quint64 loads() const { return m_loads; }
    [[nodiscard]] const Digest &digest() const { return m_digest; }
    /// All findings, those too that are not shown yet.
    [[nodiscard]] const Checker &checker() const { return m_checker; }

    /// Which findings are not shown yet, since their writer is still at them: asked after each edit about the
    /// topic that it ended in.
    using Hold = std::function<bool(qsizetype topic, const Diagnostic &finding)>;
    void setHold(Hold hold) { m_hold = std::move(hold); }
    /// Asks again: views are told where the answer is another one.
    void refreshHeld();
    /// What views show: the findings of a topic, and the counts, without those that are held.
    [[nodiscard]] const QList<Diagnostic> &findings(qsizetype topic) const
    {
        return topic == m_heldTopic ? m_unheld : m_checker.of(topic);
    }
    [[nodiscard]] DiagnosticCounts findingCounts() const;

    /// Related places and fixes of a finding in \a topic.
    [[nodiscard]] DiagnosticDetails detailsOf(qsizetype topic, const Diagnostic &diagnostic) const
    {
        return m_checker.detailsOf(m_digest, topic, diagnostic);
    }

    /// The section of the preview's page, in the language of the installed translators.
    [[nodiscard]] QString section(qsizetype topic) const;

Q_SIGNALS:
    /// Another document is there. Of a big one it is said twice: at once, and when it is ready.
    void documentReset();
    void documentChanged(const sasil::DocumentChange &change);

private:
    void read(const QString &text);
    void proceed(QDeadlineTimer deadline);
    /// Sorts the findings of the topic at \a offset; answers with the topic whose held ones are free now; -1:
    /// none.
    qsizetype holdAt(qsizetype offset, qsizetype heldBefore);

    Digest m_digest;
    Checker m_checker;
    Hold m_hold;
    qsizetype m_heldTopic = -1; ///< the only topic with held findings; -1: there are none
    QList<Diagnostic> m_unheld; ///< its others
    quint64 m_revision = 0;
    quint64 m_loads = 0;
    QTimer m_reading; ///< is told when nothing else is to be done
    bool m_ready = true;
    bool m_readingHeld = false;
};

} // namespace sasil
