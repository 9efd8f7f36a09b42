// SPDX-License-Identifier: MIT
#include "commandrun.h"

#include "cli/sarif.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace sasil;
using namespace Qt::StringLiterals;

/// A case is a digest in tests/data/sarif. All are held against sarif-subset.schema.json, which says what
/// Sasil writes of the standard.
namespace {

const QDir dataFolder(QStringLiteral(SASIL_TEST_DATA "/sarif"));

/// What a validator of JSON schemas says against \a json; empty: nothing.
QByteArray faults(const QByteArray &json)
{
    static const QString script = uR"(
import json, sys, jsonschema
schema = json.load(open(sys.argv[1], encoding="utf-8"))
jsonschema.Draft202012Validator.check_schema(schema)
for error in jsonschema.Draft202012Validator(schema).iter_errors(json.load(sys.stdin)):
    print(error.json_path, error.message[:200])
)"_s;
    QProcess python;
    python.start(u"python3"_s, {u"-c"_s, script, dataFolder.filePath(u"sarif-subset.schema.json"_s)});
    python.write(json);
    python.closeWriteChannel();
    if (!python.waitForFinished() || python.exitCode() != 0)
        return "python3 with jsonschema: " + python.readAllStandardError() + python.errorString().toUtf8();
    return python.readAllStandardOutput();
}

QJsonObject parsed(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

QJsonValue runOf(const QByteArray &json)
{
    return parsed(json)[u"runs"_s][0];
}

/// The part of a text that a region means.
QString covered(const QString &source, const QJsonValue &region)
{
    const QStringList lines = source.split(u'\n');
    const auto offset = [&](const QString &end) {
        qsizetype result = region[end + u"Column"_s].toInteger() - 1;
        for (qsizetype i = 0; i + 1 < region[end + u"Line"_s].toInteger(); ++i)
            result += lines[i].size() + 1;
        return result;
    };
    const qsizetype start = offset(u"start"_s);
    return source.sliced(start, offset(u"end"_s) - start);
}

QStringList fingerprints(const QByteArray &digest)
{
    QStringList all;
    const QByteArray out = runSasil({u"check"_s, u"--format=sarif"_s}, digest).out;
    for (const QJsonValue &result : runOf(out)[u"results"_s].toArray())
        all.append(result[u"partialFingerprints"_s][u"sasilFinding/v1"_s].toString());
    return all;
}

const QByteArray findings = "# A\n\n- **Opinion:** The \xf0\x9f\x98\x80 ferry was late.\n\n# B\n\n"
                            "- **Opinion:** None.\n\n# C\n\n- **Fact:** 2~3 and 4~5.\n";

} // namespace

class TestSarif : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCoreApplication::setApplicationVersion(u"1.2.3"_s); }

    void cases_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QStringList everyRule;
        for (const Rule &rule : allRules())
            everyRule += {u"--rule"_s, rule.id + u"=hint"_s};
        for (const QString &language : {u"en"_s, u"ko"_s}) {
            const QStringList common{u"check"_s, u"--format"_s, u"sarif"_s, u"--lang"_s, language};
            const QStringList names = dataFolder.entryList({u"*.md"_s});
            QVERIFY(names.size() > 3);
            for (const QString &name : names) {
                const QString path = dataFolder.filePath(name);
                QTest::newRow(qPrintable(name + u' ' + language)) << common + QStringList{path};
                QTest::newRow(qPrintable(name + u" every rule "_s + language))
                    << common + everyRule + QStringList{path};
            }
            QTest::newRow(qPrintable(u"all "_s + language)) << common + QStringList{dataFolder.path()};
            QTest::newRow(qPrintable(u"fixed "_s + language)) << common + QStringList{u"--quiet"_s, u"-"_s};
        }
    }

    void cases()
    {
        QFETCH(QStringList, arguments);
        const CommandRun run = runSasil(arguments);
        QVERIFY(run.status == 0 || run.status == 1);
        QCOMPARE(faults(run.out), QByteArray());
        const QJsonValue sarif = runOf(run.out);
        const QJsonArray rules = sarif[u"tool"_s][u"driver"_s][u"rules"_s].toArray();
        QSet<QString> known;
        for (const QJsonValue &result : sarif[u"results"_s].toArray()) {
            QCOMPARE(rules[result[u"ruleIndex"_s].toInt()][u"id"_s], result[u"ruleId"_s]);
            const QString key =
                result[u"locations"_s][0][u"physicalLocation"_s][u"artifactLocation"_s][u"uri"_s].toString() +
                result[u"partialFingerprints"_s][u"sasilFinding/v1"_s].toString();
            QVERIFY2(!known.contains(key), qPrintable(key));
            known.insert(key);
        }
    }

    /// A schema that lets everything through would show nothing.
    void theSchemaIsStrict_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        const auto row = [](const QString &from, const QString &to) {
            QTest::newRow(qPrintable(to)) << from << to;
        };
        row(u"\"utf16CodeUnits\""_s, u"\"unicodeCodePoints\""_s);
        row(u"\"startLine\": 3"_s, u"\"startLine\": 0"_s);
        row(u"\"startLine\": 3"_s, u"\"startLine\": \"3\""_s);
        row(u"\"endColumn\""_s, u"\"endCol\""_s);
        row(u"\"level\": \"error\""_s, u"\"level\": \"fatal\""_s);
        row(u"\"level\": \"error\""_s, u"\"level\": \"note\""_s);
        row(u"\"uri\": \"-\""_s, u"\"uri\": \"두 낱말\""_s);
        row(u"\"ruleId\""_s, u"\"rule\""_s);
        row(u"\"version\": \"2.1.0\""_s, u"\"version\": \"2.0.0\""_s);
        row(u"\"kind\": \"inSource\""_s, u"\"kind\": \"inHead\""_s);
        row(u"\"results\""_s, u"\"outcomes\""_s);
    }

    void theSchemaIsStrict()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        const QByteArray suppressed = "\n# D\n\n<!-- sasil-disable-next-line -->\n- **Opinion:** e\n";
        QByteArray json = runSasil({u"check"_s, u"--format"_s, u"sarif"_s}, findings + suppressed).out;
        QCOMPARE(faults(json), QByteArray());
        QVERIFY(json.contains(from.toUtf8()));
        QVERIFY(!faults(json.replace(from.toUtf8(), to.toUtf8())).isEmpty());
    }

    void whatItSays()
    {
        const QString source = QString::fromUtf8(findings);
        const CommandRun run = runSasil(
            {u"check"_s, u"--format=sarif"_s, u"--lang=en"_s, u"--rule=empty-block=hint"_s}, findings);
        QCOMPARE(run.status, 1);
        const QJsonValue sarif = runOf(run.out);
        const QJsonValue driver = sarif[u"tool"_s][u"driver"_s];
        QCOMPARE(driver[u"name"_s].toString(), u"Sasil"_s);
        QCOMPARE(driver[u"version"_s].toString(), u"1.2.3"_s);
        QCOMPARE(sarif[u"language"_s].toString(), u"en"_s);
        const QJsonArray results = sarif[u"results"_s].toArray();
        QCOMPARE(results.size(), 3);
        const auto regionOf = [](const QJsonValue &at) { return at[u"physicalLocation"_s][u"region"_s]; };
        const QStringList rules{u"opinion-without-fact"_s, u"empty-block"_s, u"range-struck-through"_s};
        const QStringList levels{u"error"_s, u"note"_s, u"warning"_s};
        const QStringList severities{u"error"_s, u"hint"_s, u"warning"_s};
        const QStringList texts{u"The \U0001F600 ferry was late."_s, u"**Opinion:**"_s, u"2~3 and 4~5"_s};
        for (qsizetype i = 0; i < results.size(); ++i) {
            QCOMPARE(results[i][u"ruleId"_s].toString(), rules[i]);
            QCOMPARE(results[i][u"level"_s].toString(), levels[i]);
            QCOMPARE(results[i][u"properties"_s][u"severity"_s].toString(), severities[i]);
            QVERIFY(results[i][u"suppressions"_s].isArray() &&
                    results[i][u"suppressions"_s].toArray().isEmpty());
            const QString text = covered(source, regionOf(results[i][u"locations"_s][0]));
            QVERIFY2(texts[i].contains(text) && text.size() > 3, qPrintable(text));
        }
        QCOMPARE(covered(source, regionOf(results[0][u"relatedLocations"_s][0])), u"# A"_s);
        const QJsonValue fix = results[2][u"fixes"_s][0];
        QCOMPARE(fix[u"properties"_s][u"safe"_s].toBool(), true);
        const QJsonValue replacement = fix[u"artifactChanges"_s][0][u"replacements"_s][0];
        QCOMPARE(covered(source, replacement[u"deletedRegion"_s]), QString());
        QCOMPARE(replacement[u"insertedContent"_s][u"text"_s].toString(), u"\\"_s);
    }

    void rulesThatAreOn()
    {
        const auto idsOf = [](const QStringList &more) {
            QStringList ids;
            const QStringList arguments{u"check"_s, u"--format=sarif"_s, u"--lang=ko"_s};
            const QByteArray out = runSasil(arguments + more).out;
            for (const QJsonValue &rule : runOf(out)[u"tool"_s][u"driver"_s][u"rules"_s].toArray()) {
                ids.append(rule[u"id"_s].toString());
                const Rule *known = findRule(ids.last());
                if (!known || rule[u"defaultConfiguration"_s][u"enabled"_s].toBool() !=
                                  (known->severity != Severity::Off))
                    ids.append(u"wrong"_s);
                if (rule[u"help"_s][u"markdown"_s].toString().count(u'\n') < 4)
                    ids.append(u"without help"_s);
            }
            return ids;
        };
        QStringList expected;
        for (const Rule &rule : allRules()) {
            if (rule.severity != Severity::Off)
                expected.append(rule.id);
        }
        QCOMPARE(idsOf({}), expected);
        QVERIFY(idsOf({u"--rule=tracking-link=info"_s}).contains(u"tracking-link"));
        QVERIFY(!idsOf({u"--rule=empty-block=off"_s}).contains(u"empty-block"));
    }

    void suppressed()
    {
        const QByteArray text =
            "# A\n\n<!-- sasil-disable-next-line opinion-without-fact: a column -->\n"
            "- **Opinion:** The ferry was late.\n\n# B\n\n<!-- sasil-disable-next-line -->\n"
            "- **Opinion:** The harbour froze.\n";
        const CommandRun run = runSasil({u"check"_s, u"--format=sarif"_s}, text);
        QCOMPARE(run.status, 0);
        const QJsonArray results = runOf(run.out)[u"results"_s].toArray();
        QCOMPARE(results.size(), 2);
        QCOMPARE(results[0][u"suppressions"_s].toArray(),
                 (QJsonArray{QJsonObject{{u"kind"_s, u"inSource"_s}, {u"justification"_s, u"a column"_s}}}));
        QCOMPARE(results[1][u"suppressions"_s].toArray(),
                 QJsonArray{(QJsonObject{{u"kind"_s, u"inSource"_s}})});
    }

    /// Moved lines keep their fingerprint; other words, and a second finding that says the same, have
    /// another.
    void fingerprintsSurviveMoves()
    {
        const QStringList known = fingerprints(findings);
        QCOMPARE(known.size(), 3);
        QCOMPARE(fingerprints("# Z\n\nMore text.\n\n" + findings), known);
        const QStringList changed = fingerprints(QByteArray(findings).replace("late", "early"));
        QVERIFY(changed[0] != known[0] && changed[1] == known[1]);
        const QStringList twice = fingerprints(findings + "\n" + findings);
        QVERIFY(twice.size() > 2 * known.size());
        QCOMPARE(QSet<QString>(twice.begin(), twice.end()).size(), twice.size());
    }

    void uris_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("uri");
        QTest::newRow("plain") << u"a/b.md"_s << u"a/b.md"_s;
        QTest::newRow("here") << u"./a.md"_s << u"a.md"_s;
        QTest::newRow("above") << u"../a.md"_s << u"../a.md"_s;
        QTest::newRow("blank and hash") << u"a b#c?.md"_s << u"a%20b%23c%3F.md"_s;
        QTest::newRow("percent") << u"100%.md"_s << u"100%25.md"_s;
        QTest::newRow("no scheme") << u"http:a.md"_s << u"http%3Aa.md"_s;
        QTest::newRow("Hangul") << u"주간.md"_s << u"%EC%A3%BC%EA%B0%84.md"_s;
        QTest::newRow("absolute") << u"/tmp/a b.md"_s << u"file:///tmp/a%20b.md"_s;
        QTest::newRow("absolute signs") << u"/tmp/100%#?.md"_s << u"file:///tmp/100%25%23%3F.md"_s;
    }

    void uris()
    {
        QFETCH(QString, path);
        QFETCH(QString, uri);
        QCOMPARE(sarifUri(path), uri);
    }

    void messages()
    {
        QCOMPARE(sarifMessage({"", "%1", {u"{0} [a](b) [c]"_s}})[u"text"_s].toString(),
                 u"{{0}} [a\\](b) [c]"_s);
    }
};

QTEST_GUILESS_MAIN(TestSarif)
#include "tst_sarif.moc"
