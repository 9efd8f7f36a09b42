// SPDX-License-Identifier: MIT
#include "window/checkcommands.h"

#include "check/fixing.h"
#include "check/ignoring.h"
#include "check/settingsfile.h"
#include "dialogs/longwork.h"
#include "dialogs/messagebanner.h"
#include "digest/commands/citationcommands.h"
#include "digest/support.h"
#include "editor/editor.h"
#include "editor/fixpopup.h"
#include "store/digestfile.h"
#include "window/documentview.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QInputDialog>
#include <QPointer>
#include <QToolTip>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

/// Puts settings back as they were \a before, if they are still what was \a written; null stamp: there was no
/// file.
Result<void> takeBackSettings(const QString &path, const FileContent &before, const QByteArray &written)
{
    const Result<FileContent> now = readFile(path);
    if (!now)
        return now.error();
    if (now->bytes != written)
        return Error{{"CheckCommands",
                      QT_TRANSLATE_NOOP("CheckCommands", "%1 has been changed meanwhile. Edit it yourself."),
                      {path}}};
    if (!before.stamp.isNull()) {
        const Result<FileStamp> restored = writeFile(path, before.bytes, now->stamp);
        return restored ? Result<void>() : restored.error();
    }
    QFile file(path);
    if (file.remove())
        return {};
    return Error{{"CheckCommands",
                  QT_TRANSLATE_NOOP("CheckCommands", "%1 cannot be removed: %2."),
                  {path, file.errorString()}}};
}

} // namespace

CheckCommands::CheckCommands(DocumentView *view) : QObject(view), m_view(view)
{
    m_ask = [view](const QString &title, const QString &label,
                   const QString &text) -> std::optional<QString> {
        bool isGiven = false;
        const QString answer = QInputDialog::getText(view, title, label, QLineEdit::Normal, text, &isGiven);
        return isGiven ? std::optional(answer) : std::nullopt;
    };
}

void CheckCommands::showFixes(qsizetype offset)
{
    m_view->session()->makeReady();
    Editor *editor = m_view->editor();
    QTextCursor cursor(editor->document());
    cursor.setPosition(int(offset));
    const QRect rect = editor->cursorRect(cursor);
    const QRect place(editor->viewport()->mapToGlobal(rect.topLeft()), rect.size());
    const QList<FixEntry> entries = fixEntriesAt(*m_view->session(), offset);
    if (entries.isEmpty()) {
        QToolTip::showText(place.bottomLeft(), tr("There is nothing to fix at the cursor."), editor);
        return;
    }
    auto *popup = new FixPopup(*m_view->session(), entries, editor->isDark(), editor);
    connect(popup, &FixPopup::chosen, this, &CheckCommands::run);
    popup->showAt(place);
}

void CheckCommands::run(const FixEntry &entry)
{
    switch (entry.kind) {
    case FixEntry::Apply:
        m_view->editor()->applyEdits(entry.edits);
        break;
    case FixEntry::FixAll:
        fixAll(entry.finding.rule);
        break;
    case FixEntry::FixSafe:
        fixSafe();
        break;
    case FixEntry::Ignore:
        ignore(entry.topic, entry.finding);
        break;
    case FixEntry::SwitchOff:
        switchOff(entry.finding.rule);
        break;
    case FixEntry::Explain:
        Q_EMIT explainRequested(entry.finding.rule);
        break;
    }
}

void CheckCommands::fixAll(const QString &rule)
{
    fix(true, rule);
}

void CheckCommands::fixSafe()
{
    fix(false, {});
}

void CheckCommands::fix(bool unsafeToo, const QString &rule)
{
    DocumentSession *session = m_view->session();
    session->makeReady();
    const quint64 revision = session->revision();
    const QString before = m_view->text();
    const FixChoice choice(unsafeToo ? FixKind::Any : FixKind::Safe, rule);
    QString after;
    qsizetype left = 0; ///< problems
    // A copy is mended, by its own thread.
    const auto work = [&, settings = session->checker().settings(),
                       folder = session->checker().folder()](LongWork &progress) {
        CheckedDigest checked(before, settings, folder);
        applyFixes(checked, choice, [&progress](double done) {
            progress.setDone(done);
            return !progress.isCancelled();
        });
        after = checked.digest().text();
        left = checked.checker().counts().total();
    };
    const QPointer<CheckCommands> self(this);
    const bool isDone = doWithProgress(m_view->window(), tr("Fixing problems…"), work);
    if (!self)
        return;
    // Another program may have changed the file meanwhile, and it was read again.
    if (!isDone || session->revision() != revision)
        Q_EMIT hinted(isDone ? tr("The digest has changed meanwhile. Nothing was fixed.")
                             : tr("Cancelled. Nothing was changed."));
    else if (after == before)
        Q_EMIT hinted(tr("There is nothing to fix."));
    else
        takeFixed(after, session->checker().counts().total() - left);
}

void CheckCommands::takeFixed(const QString &text, qsizetype count)
{
    m_view->editor()->replaceText(text);
    Q_EMIT hinted(tr("%n problem(s) fixed. Undo takes it back.", nullptr, int(qMax<qsizetype>(count, 0))));
}

void CheckCommands::ignore(qsizetype topic, const Diagnostic &finding)
{
    const DocumentSession *session = m_view->session();
    if (topic < 0 || topic >= session->digest().topicCount() ||
        !session->checker().of(topic).contains(finding))
        return;
    const auto reason =
        m_ask(tr("Ignore Here"), tr("Why is this right as it is? The reason goes into the text:"), {});
    // The text may have changed while the question was open.
    if (!reason || topic >= session->digest().topicCount() || !session->checker().of(topic).contains(finding))
        return;
    const TextEdits edits = ignoring(session->digest(), session->checker(), topic, finding, *reason);
    if (edits.isEmpty())
        Q_EMIT hinted(tr("A comment cannot stand there. Switch the rule off for the folder instead."));
    else
        m_view->editor()->applyEdits(edits, m_view->editor()->selectionAfter(edits));
}

void CheckCommands::switchOff(const QString &rule)
{
    const Rule *known = findRule(rule);
    const QString folder = m_view->file()->folder();
    if (!known)
        return;
    if (folder.isEmpty()) {
        Q_EMIT hinted(tr("Save the digest first: the settings lie in its folder."));
        return;
    }
    const auto fail = [this](const Error &error) {
        m_view->banner()->showMessage(error.message, Severity::Error);
    };
    const QString path = QDir(folder).filePath(settingsFileName);
    QByteArray before;
    FileStamp stamp; // null: there is no file yet
    if (QFileInfo::exists(path)) {
        const Result<FileContent> content = readFile(path);
        if (!content)
            return fail(content.error());
        before = content->bytes;
        stamp = content->stamp;
    }
    const Result<QByteArray> after = withRule(before, path, known->id, Severity::Off);
    if (!after)
        return fail(after.error());
    const Result<FileStamp> written = writeFile(path, *after, stamp);
    if (!written)
        return fail(written.error());
    m_view->reloadSettings();
    const Message message{"CheckCommands",
                          QT_TRANSLATE_NOOP("CheckCommands", "The rule %1 is off for all digests in %2."),
                          {rule, QDir::toNativeSeparators(folder)}};
    const auto takeBack = [this, path, before, stamp, after = *after] {
        const Result<void> undone = takeBackSettings(path, {before, stamp}, after);
        m_view->reloadSettings();
        if (!undone)
            m_view->banner()->showMessage(undone.error().message, Severity::Warning);
    };
    const BannerAction undo{{"CheckCommands", QT_TRANSLATE_NOOP("CheckCommands", "&Undo")}, takeBack};
    m_view->banner()->showMessage(message, Severity::Info, {undo});
}

QString CheckCommands::idAtCaret() const
{
    const Digest &digest = m_view->session()->digest();
    const qsizetype caret = m_view->editor()->caret();
    if (const QString cited = citedIdAt(m_view->session()->digest(), caret); !cited.isEmpty())
        return cited;
    const auto place = digest.itemAt(caret);
    return place ? digest.item(*place).id : QString();
}

void CheckCommands::renameFactId()
{
    const QString id = idAtCaret();
    if (id.isEmpty()) {
        Q_EMIT hinted(tr("Put the cursor on a fact with an id, or on a citation."));
        return;
    }
    const QString question = tr("Another id for %1, here and in all citations:").arg(id);
    QString label = question;
    QString wanted = id;
    for (;;) {
        const auto answer = m_ask(tr("Rename Fact Id"), label, wanted);
        if (!answer || answer->trimmed() == id)
            return;
        wanted = answer->trimmed().toUpper();
        const Result<Command> command = sasil::renameFactId(m_view->session()->digest(), id, wanted);
        if (command) {
            m_view->editor()->applyEdits(command->edits, command->selection);
            return;
        }
        // What was typed stays, with the reason why it cannot be.
        label = command.error().text() + u"\n\n"_s + question;
    }
}

void CheckCommands::goToFact(const QString &id)
{
    const Digest &digest = m_view->session()->digest();
    if (const auto fact = digest.factById(id))
        m_view->goTo(digest.inDocument(fact->topic, digest.item(*fact).content));
    else
        Q_EMIT hinted(tr("No fact has the id %1.").arg(id));
}

} // namespace sasil
