// SPDX-License-Identifier: MIT
#include "check/checker.h"

#include <QDir>
#include <QTest>

#include <algorithm>

using namespace sasil;
using namespace Qt::StringLiterals;

/// A case is a digest in tests/data/check/RULE/NAME.md: `‹` and `›` stand around every range that the rule
/// reports, `«` and `»` around the places that it calls related; without marks, it reports nothing. What the
/// fixes make of it stands in NAME.fixN.M.txt (the M-th fix of the N-th finding, from 1; its title first).
/// Set SASIL_UPDATE_GOLDEN to write the fixes anew.
namespace {

const QDir dataFolder(QStringLiteral(SASIL_TEST_DATA "/check"));

QString readText(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return QString::fromUtf8(file.readAll());
}

QString withoutMarks(QString text)
{
    return text.removeIf([](QChar c) { return QStringView(u"‹›«»").contains(c); });
}

struct Finding
{
    qsizetype topic = 0;
    Diagnostic diagnostic;
    DiagnosticDetails details;
};

/// Only \a rule is on, at its own severity, or as a warning where that is off. What comments suppress must be
/// found for one to be unused.
CheckSettings only(const Rule &rule)
{
    CheckSettings settings;
    for (const Rule &other : allRules()) {
        if (rule.id != "unused-suppression"_L1)
            settings.severities.insert(other.id, Severity::Off);
    }
    settings.severities.insert(rule.id, rule.severity == Severity::Off ? Severity::Warning : rule.severity);
    return settings;
}

/// \a rule: the only one that counts; empty: all.
QList<Finding> findings(const Digest &digest, const CheckSettings &settings, const QString &rule = {},
                        const QString &folder = {})
{
    Checker checker(settings, folder);
    checker.reset(digest);
    QList<Finding> found;
    for (qsizetype topic = 0; topic < digest.topicCount(); ++topic) {
        for (const Diagnostic &diagnostic : checker.of(topic)) {
            if (!rule.isEmpty() && rule != diagnostic.rule)
                continue;
            found.append({topic, diagnostic, checker.detailsOf(digest, topic, diagnostic)});
        }
    }
    return found;
}

/// The text with marks around what was found.
QString marked(const Digest &digest, const QList<Finding> &found)
{
    QList<TextRange> related;
    TextEdits marks;
    for (const Finding &finding : found) {
        const TextRange range = digest.inDocument(finding.topic, finding.diagnostic.range);
        marks << TextEdit{{range.start, range.start}, u"‹"_s} << TextEdit{{range.end, range.end}, u"›"_s};
        for (const Related &place : finding.details.related) {
            if (!related.contains(place.range))
                related.append(place.range);
        }
    }
    for (const TextRange range : std::as_const(related))
        marks << TextEdit{{range.start, range.start}, u"«"_s} << TextEdit{{range.end, range.end}, u"»"_s};
    return applied(digest.text(), marks);
}

DiagnosticCounts countsOf(const QString &text)
{
    Checker checker;
    checker.reset(Digest::parse(text));
    return checker.counts();
}

} // namespace

class TestRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRuleHasCases()
    {
        QStringList ids;
        for (const Rule &rule : allRules()) {
            QVERIFY2(dataFolder.exists(QString(rule.id)), rule.id.data());
            QVERIFY(!ids.contains(QString(rule.id)));
            ids.append(QString(rule.id));
            QCOMPARE(findRule(QString(rule.id))->id, rule.id);
            QVERIFY(!rule.summary.text().isEmpty());
            // The checker itself finds comments without use.
            QVERIFY(rule.check != nullptr || rule.id == "unused-suppression"_L1);
        }
        QVERIFY(!ids.isEmpty());
        for (const QString &folder : dataFolder.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
            QVERIFY2(ids.contains(folder), qPrintable(u"cases without a rule: "_s + folder));
        QVERIFY(!findRule(u"no-such-rule"));
        QVERIFY(!findRule(u""));
    }

    void reports_data() { addCases(); }

    void reports()
    {
        QFETCH(QString, rule);
        QFETCH(QString, path);
        const QString expected = readText(path);
        const Digest digest = Digest::parse(withoutMarks(expected));
        const QList<Finding> found =
            findings(digest, only(*findRule(rule)), rule, QFileInfo(path).absolutePath());
        QCOMPARE(marked(digest, found), expected);
        for (const Finding &finding : found) {
            QCOMPARE(QString(finding.diagnostic.rule), rule);
            QCOMPARE(finding.diagnostic.severity, only(*findRule(rule)).severities.value(rule));
            QVERIFY(finding.diagnostic.item < 0 || finding.diagnostic.block >= 0);
            QVERIFY(!finding.diagnostic.message.text().isEmpty());
            QVERIFY(!finding.diagnostic.message.text().contains(u'%'));
            QVERIFY(finding.diagnostic.block < digest.topic(finding.topic).blocks.size());
        }
    }

    void fixes_data() { addCases(); }

    void fixes()
    {
        QFETCH(QString, rule);
        QFETCH(QString, path);
        const QString text = withoutMarks(readText(path));
        const Digest digest = Digest::parse(text);
        const QList<Finding> found =
            findings(digest, only(*findRule(rule)), rule, QFileInfo(path).absolutePath());
        QStringList names;
        for (qsizetype f = 0; f < found.size(); ++f) {
            const QList<Fix> &fixes = found[f].details.fixes;
            for (qsizetype i = 0; i < fixes.size(); ++i) {
                const QString golden = u"%1.fix%2.%3.txt"_s.arg(path.chopped(3)).arg(f + 1).arg(i + 1);
                names.append(QFileInfo(golden).fileName());
                QVERIFY(!fixes[i].edits.isEmpty());
                QVERIFY(areApplicable(fixes[i].edits, text.size()));
                compareWithGolden(fixes[i].title.text() + u'\n' + applied(text, fixes[i].edits), golden);
            }
        }
        const QFileInfo info(path);
        const QStringList stored = info.dir().entryList({info.completeBaseName() + u".fix*.txt"_s});
        names.sort();
        QCOMPARE(stored, names);
    }

    void noFixMakesANewError_data() { addCases(); }

    void noFixMakesANewError()
    {
        QFETCH(QString, path);
        const QString text = withoutMarks(readText(path));
        const Digest digest = Digest::parse(text);
        for (const Finding &finding : findings(digest, {})) {
            for (const Fix &fix : finding.details.fixes) {
                const QString fixed = applied(text, fix.edits);
                QVERIFY2(countsOf(fixed).of(Severity::Error) <= countsOf(text).of(Severity::Error),
                         qPrintable(fix.title.text() + u"\n"_s + fixed));
                // A fix that loses something of what the digest says would not be one; what a rule wants to
                // have removed, moved or read as a label is no loss.
                const DigestCounts before = digest.counts();
                const DigestCounts after = Digest::parse(fixed).counts();
                QCOMPARE(after.topics, before.topics);
                static const QStringList changing{u"empty-block"_s, u"unreadable-label"_s,
                                                  u"duplicate-fact"_s, u"opinion-in-fact"_s};
                if (changing.contains(finding.diagnostic.rule))
                    continue;
                QCOMPARE(after.opinions, before.opinions);
                QCOMPARE(after.facts, before.facts);
            }
        }
    }

    void severities()
    {
        for (const Severity severity :
             {Severity::Off, Severity::Hint, Severity::Info, Severity::Warning, Severity::Error}) {
            QCOMPARE(severityFromName(QString(severityName(severity))), severity);
            QVERIFY(!severityText(severity).isEmpty());
        }
        QVERIFY(!severityFromName(u"Error"));
        QVERIFY(!severityFromName(u""));
    }

private:
    static void addCases()
    {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("path");
        for (const Rule &rule : allRules()) {
            const QDir folder(dataFolder.filePath(QString(rule.id)));
            qsizetype reporting = 0;
            const QStringList names = folder.entryList({u"*.md"_s});
            for (const QString &name : names) {
                QTest::newRow(qPrintable(rule.id + u'/' + name)) << QString(rule.id) << folder.filePath(name);
                reporting += readText(folder.filePath(name)).contains(u'‹') ? 1 : 0;
            }
            // Both cases that report and cases that do not.
            QVERIFY2(reporting > 0 && reporting < names.size(), rule.id.data());
        }
    }

    static void compareWithGolden(const QString &actual, const QString &path)
    {
        if (qEnvironmentVariableIsSet("SASIL_UPDATE_GOLDEN")) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(actual.toUtf8());
            return;
        }
        QVERIFY2(QFile::exists(path), qPrintable(path));
        QCOMPARE(actual, readText(path));
    }
};

QTEST_GUILESS_MAIN(TestRules)
#include "tst_rules.moc"
