// SPDX-License-Identifier: MIT
#pragma once

#include "digest/digest.h"
#include "editor/fixentries.h"

#include <QObject>

#include <functional>
#include <optional>

namespace sasil {

class DocumentView;

/// What a user does about findings and citations, from wherever it is asked for: the popup of fixes, menus,
/// the list of problems. Each change of the text is one undo step.
class CheckCommands : public QObject
{
    Q_OBJECT

public:
    /// Asks for a line of text: title, label, what stands there at first. Nothing: it was cancelled.
    using Ask = std::function<std::optional<QString>(const QString &title, const QString &label,
                                                     const QString &text)>;

    /// \a view must outlive it.
    explicit CheckCommands(DocumentView *view);

    /// Puts something else than a dialog in its place: for tests.
    void setAsk(Ask ask) { m_ask = std::move(ask); }

    /// Lists what can be done at a place of the text.
    void showFixes(qsizetype offset);
    void run(const FixEntry &entry);
    /// The first fix of every finding of a rule.
    void fixAll(const QString &rule);
    /// Everything that needs nobody's judgement.
    void fixSafe();
    /// Asks for a reason and writes it into a comment.
    void ignore(qsizetype topic, const Diagnostic &finding);
    /// Writes `.sasil.toml` in the digest's folder.
    void switchOff(const QString &rule);
    /// Asks for another id of the fact, or of the citation, at the caret.
    void renameFactId();
    /// Goes to the fact with this id.
    void goToFact(const QString &id);

Q_SIGNALS:
    void explainRequested(const QString &rule);
    /// Something to tell for a moment.
    void hinted(const QString &text);

private:
    void fix(bool unsafeToo, const QString &rule);
    void takeFixed(const QString &text, qsizetype count);
    [[nodiscard]] QString idAtCaret() const;

    DocumentView *m_view;
    Ask m_ask;
};

} // namespace sasil
