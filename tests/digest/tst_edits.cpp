// SPDX-License-Identifier: MIT
// After any edits the model equals that of a fresh parse, and what Digest::edit() answers is true.
//
// SASIL_EDITS and SASIL_SEED make it longer and other.

#include "documentgenerator.h"
#include "randomedits.h"
#include "shrink.h"

#include <QDirIterator>
#include <QTest>

using namespace sasil;
using namespace Qt::StringLiterals;

namespace {

QStringList textsBelow(const QString &folder)
{
    QStringList paths;
    for (QDirIterator files(folder, {u"*.md"_s}, QDir::Files, QDirIterator::Subdirectories); files.hasNext();)
        paths.append(files.next());
    paths.sort();
    QStringList texts;
    for (const QString &path : std::as_const(paths)) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("cannot read %s", qPrintable(path));
        if (const QString text = QString::fromUtf8(file.readAll()); !texts.contains(text))
            texts.append(text);
    }
    return texts;
}

/// The documents that are edited: all of the tests', the samples, and what the generator writes.
class Documents
{
public:
    Documents()
        : m_texts(textsBelow(QStringLiteral(SASIL_TEST_DATA)) +
                  textsBelow(QStringLiteral(SASIL_RESOURCES "/samples")))
    {
    }

    [[nodiscard]] QString any(QRandomGenerator &random) const
    {
        const bool isLong = random.bounded(24) == 0;
        if (random.bounded(2)) {
            GeneratorOptions options;
            options.mostTopics = isLong ? 60 : 5;
            return generateDocument(random, options).text;
        }
        QString text;
        for (int parts = isLong ? 13 : 1; parts > 0; --parts)
            text += m_texts[random.bounded(int(m_texts.size()))] + (parts > 1 ? u"\n\n"_s : QString());
        return text;
    }

private:
    QStringList m_texts;
};

/// One document and what was done to it since it was opened.
class EditedDocument
{
public:
    explicit EditedDocument(const QString &text) : m_all{text, {}, false}, m_checked(text) {}

    /// What is wrong after \a changes; empty: nothing.
    QString make(const std::vector<Change> &changes, bool keepUnread)
    {
        for (const Change &change : changes) {
            m_last = {m_checked.text(), {change}, keepUnread};
            m_all.changes.push_back(change);
            m_all.keepUnread |= keepUnread;
            if (const QString fault = m_checked.edit(change, keepUnread); !fault.isEmpty())
                return fault;
        }
        return {};
    }

    [[nodiscard]] const Digest &digest() const { return m_checked.digest(); }
    [[nodiscard]] const QString &text() const { return m_checked.text(); }

    /// The smallest case that fails as the last change did: that change alone, where it is enough.
    [[nodiscard]] QString smallestCase() const
    {
        for (const EditCase &candidate : {m_last, m_all}) {
            if (!faultOf(candidate).isEmpty())
                return described(shrunk(candidate));
        }
        return u"(it depends on which topics had been read)\n"_s + described(m_all);
    }

private:
    EditCase m_all;
    EditCase m_last;
    CheckedDigest m_checked;
};

} // namespace

class TestEdits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void afterAnyEditsEqualsAFreshParse()
    {
        constexpr qsizetype longest = 40'000;
        constexpr int stepsPerDocument = 60;
        const int edits = qEnvironmentVariable("SASIL_EDITS", u"5000"_s).toInt();
        const quint32 seed = qEnvironmentVariable("SASIL_SEED", u"1"_s).toUInt();
        QRandomGenerator random(seed);
        const Documents documents;
        for (int made = 0; made < edits;) {
            EditedDocument document(documents.any(random));
            std::vector<Change> last;
            for (int step = 0; step < stepsPerDocument && made < edits && document.text().size() < longest;
                 ++step) {
                const QString before = document.text();
                const bool undoes = !last.empty() && random.bounded(12) == 0;
                const std::vector<Change> changes =
                    undoes ? last : randomStep(document.digest(), before, random);
                last = inverse(changes, before);
                made += int(changes.size());
                if (const QString fault = document.make(changes, random.bounded(2)); !fault.isEmpty())
                    QFAIL(qPrintable(u"seed %1, edit %2: %3\n%4"_s.arg(seed).arg(made).arg(
                        fault, document.smallestCase())));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestEdits)
#include "tst_edits.moc"
