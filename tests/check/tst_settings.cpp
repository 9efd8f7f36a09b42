// SPDX-License-Identifier: MIT
// `.sasil.toml`: what it says, what it cannot say, whose wins, and how a rule is switched off in it.

#include "check/checker.h"
#include "check/settingsfile.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace sasil;
using namespace Qt::StringLiterals;

namespace {

/// A case is tests/data/settings/NAME.toml; what is read of it stands in NAME.expected, a line each: the
/// settings by name, then the problems. Set SASIL_UPDATE_GOLDEN to write it anew.
const QDir dataFolder(QStringLiteral(SASIL_TEST_DATA "/settings"));

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QString dump(const LoadedSettings &loaded)
{
    const CheckSettings &settings = loaded.settings;
    QStringList lines;
    if (settings.language)
        lines.append(u"language "_s + *settings.language);
    if (settings.weekRule)
        lines.append(u"week-rule "_s + toString(*settings.weekRule));
    if (settings.factLabels)
        lines.append(u"labels.fact "_s + settings.factLabels->join(u'|'));
    if (settings.opinionLabels)
        lines.append(u"labels.opinion "_s + settings.opinionLabels->join(u'|'));
    QStringList rules = settings.severities.keys();
    rules.sort();
    for (const QString &rule : std::as_const(rules))
        lines.append(u"rules."_s + rule + u' ' + severityName(settings.severities[rule]));
    for (const SettingsProblem &problem : loaded.problems)
        lines.append(u"problem "_s + problem.text());
    return lines.join(u'\n') + u'\n';
}

} // namespace

class TestSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QString>("name");
        const QStringList names = dataFolder.entryList({u"*.toml"_s});
        QVERIFY(names.size() >= 5);
        for (const QString &name : names)
            QTest::newRow(qPrintable(name)) << name;
    }

    void reads()
    {
        QFETCH(QString, name);
        const QString actual = dump(parseSettings(bytesOf(dataFolder.filePath(name)), name));
        const QString golden = dataFolder.filePath(name.chopped(5) + u".expected"_s);
        if (qEnvironmentVariableIsSet("SASIL_UPDATE_GOLDEN"))
            write(golden, actual.toUtf8());
        QCOMPARE(actual, QString::fromUtf8(bytesOf(golden)));
    }

    void theNearestWinsKeyByKey()
    {
        const QTemporaryDir top;
        const QDir dir(top.path());
        QVERIFY(dir.mkpath(u"news/2024"_s));
        write(dir.filePath(u".sasil.toml"_s), "language = \"en\"\n[labels]\nfact = [\"수치\"]\n[rules]\n"
                                              "duplicate-fact = \"off\"\nempty-block = \"off\"\n");
        write(dir.filePath(u"news/2024/.sasil.toml"_s),
              "language = \"ko\"\n[rules]\nempty-block = \"error\"\n");
        const LoadedSettings loaded = loadSettings(dir.filePath(u"news/2024"_s));
        QCOMPARE(loaded.files.first(), dir.filePath(u"news/2024/.sasil.toml"_s));
        QVERIFY(loaded.files.contains(dir.filePath(u".sasil.toml"_s)));
        QCOMPARE(loaded.settings.language, u"ko"_s);
        QCOMPARE(loaded.settings.factLabels, QStringList{u"수치"_s});
        QCOMPARE(loaded.settings.severities.value(u"duplicate-fact"_s), Severity::Off);
        QCOMPARE(loaded.settings.severities.value(u"empty-block"_s), Severity::Error);
        QVERIFY(loaded.problems.isEmpty());
        QVERIFY(loadSettings({}).files.isEmpty());
    }

    void aFileThatIsNotThereIsAProblem()
    {
        const LoadedSettings loaded = readSettingsFile(u"/nowhere/at/all.toml"_s);
        QCOMPARE(loaded.problems.size(), 1);
        QVERIFY(loaded.problems.first().text().startsWith(u"/nowhere/at/all.toml: "));
    }

    void labelsAndLanguageAreUsed()
    {
        CheckSettings settings;
        settings.factLabels = QStringList{u"수치"_s};
        settings.opinionLabels = QStringList{u"시사점"_s};
        const Digest digest =
            Digest::parse(u"# 하나\n- **수치:** 하나\n- **시사점:** 둘\n"_s, settings.labels());
        QCOMPARE(digest.counts().facts, 1);
        QCOMPARE(digest.counts().opinions, 1);
        QCOMPARE(Digest::parse(digest.text()).counts().facts, 0);
        settings.language = u"en"_s;
        const Digest english = Digest::parse(u"# 하나\n글\n"_s, settings.labels());
        const Digest korean = Digest::parse(u"# 하나\n글\n"_s);
        const auto label = [](const Digest &of) {
            Checker checker;
            Digest copy = of;
            copy.edit(copy.length(), 0, u"\n- **의견:** 생각\n");
            checker.reset(copy);
            return checker.detailsOf(copy, 0, checker.of(0).first()).fixes.first().edits.first().text;
        };
        QVERIFY(label(english).contains(u"**Fact:**"));
        QVERIFY(label(korean).contains(u"**사실:**"));
    }

    void switchesARuleOff_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::newRow("no file") << QByteArray() << QByteArray("[rules]\nduplicate-fact = \"off\"\n");
        QTest::newRow("no table") << QByteArray("language = \"ko\"")
                                  << QByteArray("language = \"ko\"\n\n[rules]\nduplicate-fact = \"off\"\n");
        QTest::newRow("table")
            << QByteArray("[rules] # mine\nempty-block = \"off\"\n\n[labels]\nfact = [\"수치\"]\n")
            << QByteArray("[rules] # mine\nduplicate-fact = \"off\"\nempty-block = \"off\"\n\n"
                          "[labels]\nfact = [\"수치\"]\n");
        QTest::newRow("named")
            << QByteArray("[rules]\nduplicate-fact = 'warning' # why\nempty-block = \"off\"\n")
            << QByteArray("[rules]\nduplicate-fact = \"off\" # why\nempty-block = \"off\"\n");
        QTest::newRow("line ends") << QByteArray("[rules]\r\nempty-block = \"off\"\r\n")
                                   << QByteArray(
                                          "[rules]\r\nduplicate-fact = \"off\"\r\nempty-block = \"off\"\r\n");
        QTest::newRow("unfinished") << QByteArray("[rules]")
                                    << QByteArray("[rules]\nduplicate-fact = \"off\"\n");
    }

    void switchesARuleOff()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        const Result<QByteArray> made = withRule(before, u"a.toml"_s, "duplicate-fact"_L1, Severity::Off);
        QVERIFY2(made.hasValue(), made ? "" : qPrintable(made.error().text()));
        QCOMPARE(*made, after);
        QCOMPARE(parseSettings(*made, u"a"_s).settings.severities.value(u"duplicate-fact"_s), Severity::Off);
    }

    void leavesWhatItCannotChange()
    {
        for (const char *toml :
             {"rules = { duplicate-fact = \"info\" }\n", "rules.duplicate-fact = \"info\"\n", "[rules\n"})
            QVERIFY2(!withRule(toml, u"a.toml"_s, "duplicate-fact"_L1, Severity::Off), toml);
    }
};

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
