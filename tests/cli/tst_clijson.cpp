// SPDX-License-Identifier: MIT
#include "commandrun.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

using namespace sasil;
using namespace Qt::StringLiterals;

/// The shapes of JSON that scripts rest on: every object has exactly these keys, every value its type.
namespace {

using Check = std::function<void(const QJsonValue &, const QString &)>;

struct Field
{
    QString name;
    Check check;
};

void fail(const QString &where, const QString &what)
{
    QFAIL(qPrintable(where + u": "_s + what));
}

Check of(QJsonValue::Type type)
{
    return [type](const QJsonValue &value, const QString &where) {
        if (value.type() != type)
            fail(where, u"has type %1, not %2"_s.arg(value.type()).arg(type));
    };
}

Check whole(qint64 least)
{
    return [least](const QJsonValue &value, const QString &where) {
        if (!value.isDouble() || double(value.toInteger()) != value.toDouble() || value.toInteger() < least)
            fail(where, u"is no number of at least %1"_s.arg(least));
    };
}

Check oneOf(const QStringList &values)
{
    return [values](const QJsonValue &value, const QString &where) {
        if (!value.isString() || !values.contains(value.toString()))
            fail(where, u"is %1"_s.arg(value.toString()));
    };
}

Check orNull(const Check &check)
{
    return [check](const QJsonValue &value, const QString &where) {
        if (!value.isNull())
            check(value, where);
    };
}

Check listOf(const Check &check)
{
    return [check](const QJsonValue &value, const QString &where) {
        if (!value.isArray())
            fail(where, u"is no list"_s);
        for (const QJsonValue &each : value.toArray())
            check(each, where + u"[]"_s);
    };
}

Check object(const QList<Field> &fields)
{
    return [fields](const QJsonValue &value, const QString &where) {
        QStringList names;
        for (const Field &field : fields)
            names.append(field.name);
        names.sort();
        QStringList keys = value.toObject().keys();
        keys.sort();
        if (keys != names) {
            fail(where, u"has the keys "_s + keys.join(u' '));
            return;
        }
        for (const Field &field : fields)
            field.check(value.toObject().value(field.name), where + u'.' + field.name);
    };
}

const Check text = of(QJsonValue::String);
const Check place = object({{u"line"_s, whole(1)}, {u"column"_s, whole(1)}});
const Check range = object({{u"start"_s, place}, {u"end"_s, place}});
const Check week = orNull(object({{u"label"_s, text}, {u"month"_s, whole(1)}, {u"week"_s, whole(-1)}}));

const Check checkOutput = object(
    {{u"version"_s, whole(1)},
     {u"files"_s,
      listOf(object(
          {{u"file"_s, text},
           {u"diagnostics"_s,
            listOf(object(
                {{u"rule"_s, text},
                 {u"severity"_s, oneOf({u"error"_s, u"warning"_s, u"info"_s, u"hint"_s})},
                 {u"message"_s, text},
                 {u"range"_s, range},
                 {u"related"_s, listOf(object({{u"message"_s, text}, {u"range"_s, range}}))},
                 {u"fixes"_s, listOf(object({{u"title"_s, text},
                                             {u"safe"_s, of(QJsonValue::Bool)},
                                             {u"edits"_s, listOf(object({{u"range"_s, range},
                                                                         {u"text"_s, text}}))}}))}}))}}))},
     {u"counts"_s, object({{u"error"_s, whole(0)},
                           {u"warning"_s, whole(0)},
                           {u"info"_s, whole(0)},
                           {u"hint"_s, whole(0)}})}});

const Check fact =
    object({{u"id"_s, orNull(text)}, {u"text"_s, text}, {u"range"_s, range}, {u"links"_s, listOf(text)}});
const Check opinion =
    object({{u"text"_s, text},
            {u"cites"_s, listOf(text)},
            {u"support"_s, oneOf({u"cited"_s, u"own"_s, u"inherited"_s, u"descendant"_s, u"none"_s})},
            {u"range"_s, range}});

void checkTopic(const QJsonValue &value, const QString &where)
{
    static const Check check = object({{u"level"_s, whole(0)},
                                       {u"title"_s, text},
                                       {u"english"_s, orNull(text)},
                                       {u"week"_s, week},
                                       {u"link"_s, orNull(text)},
                                       {u"kind"_s, oneOf({u"topic"_s, u"group"_s, u"stub"_s})},
                                       {u"range"_s, range},
                                       {u"facts"_s, listOf(fact)},
                                       {u"opinions"_s, listOf(opinion)},
                                       {u"topics"_s, listOf(checkTopic)}});
    check(value, where);
}

const Check outlineOutput = object(
    {{u"version"_s, whole(1)},
     {u"file"_s, text},
     {u"topics"_s, listOf(checkTopic)},
     {u"counts"_s, object({{u"topics"_s, whole(0)}, {u"facts"_s, whole(0)}, {u"opinions"_s, whole(0)}})}});

const Check searchOutput = object(
    {{u"version"_s, whole(1)},
     {u"query"_s, text},
     {u"hits"_s,
      listOf(object({{u"kind"_s, oneOf({u"fact"_s, u"opinion"_s, u"topic"_s})},
                     {u"file"_s, text},
                     {u"week"_s, week},
                     {u"topic"_s, text},
                     {u"text"_s, text},
                     {u"range"_s, range},
                     {u"matches"_s, listOf(object({{u"start"_s, whole(0)}, {u"end"_s, whole(0)}}))}}))}});

const QByteArray sample =
    "앞글\n- **사실:** 앞의 사실\n\n# [9월 4주] 뉴스 (News)\n## [링크](https://example.org/)\n"
    "- **사실:** [F1] 하나 [출처](https://example.org/a)\n- **의견:** 둘 (근거: F1)\n"
    "## 근거 없음\n- **의견:** 셋 (근거: F9)\n  이어짐\n### 쪽지\n# 끝 2024-W39\n";

QJsonObject parsed(const CommandRun &run)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(run.out, &error);
    if (error.error != QJsonParseError::NoError)
        fail(u"JSON"_s, error.errorString());
    return document.object();
}

/// The part of a text that a range of the JSON means.
QString covered(const QString &source, const QJsonValue &of)
{
    const QStringList lines = source.split(u'\n');
    const auto offset = [&](const QJsonValue &at) {
        qsizetype result = at[u"column"].toInteger() - 1;
        for (qsizetype i = 0; i + 1 < at[u"line"].toInteger(); ++i)
            result += lines[i].size() + 1;
        return result;
    };
    const qsizetype start = offset(of[u"start"]);
    return source.sliced(start, offset(of[u"end"]) - start);
}

} // namespace

class TestCliJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        for (const char *name : {"HOME", "XDG_CACHE_HOME"})
            qputenv(name, m_home.path().toUtf8());
    }

    void check()
    {
        const CommandRun run = runSasil({u"check"_s, u"--format"_s, u"json"_s, u"-"_s}, sample);
        QCOMPARE(run.status, 1);
        const QJsonObject output = parsed(run);
        checkOutput(output, u"check"_s);
        QCOMPARE(output[u"version"].toInt(), 1);
        // F9 is nowhere, so it supports nothing.
        QCOMPARE(output[u"counts"][u"error"].toInt(), 2);
        const QJsonValue finding = output[u"files"][0][u"diagnostics"][0];
        QCOMPARE(finding[u"rule"].toString(), u"opinion-without-fact"_s);
        const QString source = QString::fromUtf8(sample);
        QCOMPARE(covered(source, finding[u"range"]), u"셋 (근거: F9)\n  이어짐"_s);
        QCOMPARE(covered(source, finding[u"related"][0][u"range"]), u"## 근거 없음"_s);
        QVERIFY(!finding[u"fixes"].toArray().isEmpty());
        const QJsonValue edit = finding[u"fixes"][0][u"edits"][0];
        QCOMPARE(edit[u"range"][u"start"], edit[u"range"][u"end"]);
        QCOMPARE(edit[u"range"][u"start"][u"column"].toInt(), 1);
    }

    void checkOfNothing()
    {
        const QJsonObject output = parsed(runSasil({u"check"_s, u"--format=json"_s}));
        checkOutput(output, u"check"_s);
        QCOMPARE(output[u"files"].toArray().size(), 1);
        QCOMPARE(output[u"files"][0][u"diagnostics"].toArray().size(), 0);
    }

    void outline()
    {
        const CommandRun run = runSasil({u"outline"_s, u"--format"_s, u"json"_s}, sample);
        QCOMPARE(run.status, 0);
        const QJsonObject output = parsed(run);
        outlineOutput(output, u"outline"_s);
        const QString source = QString::fromUtf8(sample);
        QCOMPARE(output[u"counts"][u"topics"].toInt(), 5);
        QCOMPARE(output[u"counts"][u"facts"].toInt(), 2);
        const QJsonValue news = output[u"topics"][1];
        QCOMPARE(news[u"title"].toString(), u"뉴스"_s);
        QCOMPARE(news[u"english"].toString(), u"News"_s);
        QCOMPARE(news[u"week"][u"label"].toString(), u"9월 4주"_s);
        QCOMPARE(news[u"kind"].toString(), u"group"_s);
        QCOMPARE(news[u"topics"].toArray().size(), 2);
        const QJsonValue linked = news[u"topics"][0];
        QCOMPARE(linked[u"link"].toString(), u"https://example.org/"_s);
        QCOMPARE(linked[u"facts"][0][u"id"].toString(), u"F1"_s);
        QCOMPARE(linked[u"facts"][0][u"links"].toArray(), QJsonArray{u"https://example.org/a"_s});
        QCOMPARE(linked[u"opinions"][0][u"cites"].toArray(), QJsonArray{u"F1"_s});
        QCOMPARE(linked[u"opinions"][0][u"support"].toString(), u"cited"_s);
        QVERIFY(covered(source, linked[u"range"]).startsWith(u"## [링크]"));
        QVERIFY(covered(source, linked[u"range"]).endsWith(u"F1)\n"));
        QCOMPARE(news[u"topics"][1][u"opinions"][0][u"support"].toString(), u"none"_s);
    }

    void outlineOfNothing()
    {
        const QJsonObject output = parsed(runSasil({u"outline"_s, u"--format"_s, u"json"_s, u"-"_s}));
        outlineOutput(output, u"outline"_s);
        QVERIFY(output[u"topics"].toArray().isEmpty());
    }

    void search()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"a.md"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(sample) == sample.size());
        file.close();
        const QStringList arguments{u"search"_s, u"--format"_s, u"json"_s};
        const CommandRun run = runSasil(arguments + QStringList{u"하나"_s, folder.path()});
        QCOMPARE(run.status, 0);
        const QJsonObject output = parsed(run);
        searchOutput(output, u"search"_s);
        QCOMPARE(output[u"query"].toString(), u"하나"_s);
        QCOMPARE(output[u"hits"].toArray().size(), 1);
        const QJsonValue hit = output[u"hits"][0];
        QCOMPARE(hit[u"file"].toString(), u"a.md"_s);
        QCOMPARE(hit[u"week"][u"week"].toInt(), 4);
        const QJsonValue match = hit[u"matches"][0];
        QCOMPARE(hit[u"text"].toString().sliced(match[u"start"].toInt(), 2), u"하나"_s);
        searchOutput(parsed(runSasil(arguments + QStringList{u"뉴스"_s, folder.path()})), u"topic"_s);
        const QJsonObject nothing = parsed(runSasil(arguments + QStringList{u"없는 말"_s, folder.path()}));
        searchOutput(nothing, u"nothing"_s);
        QVERIFY(nothing[u"hits"].toArray().isEmpty());
    }

    void rules()
    {
        const Check output = object(
            {{u"version"_s, whole(1)},
             {u"rules"_s, listOf(object({{u"rule"_s, text},
                                         {u"severity"_s,
                                          oneOf({u"off"_s, u"hint"_s, u"info"_s, u"warning"_s, u"error"_s})},
                                         {u"summary"_s, text},
                                         {u"help"_s, text}}))}});
        const QJsonObject all = parsed(runSasil({u"rules"_s, u"--format"_s, u"json"_s}));
        output(all, u"rules"_s);
        for (const QJsonValue &rule : all[u"rules"].toArray()) {
            const QString id = rule[u"rule"].toString();
            const QJsonObject one = parsed(runSasil({u"rules"_s, id, u"--format"_s, u"json"_s}));
            output(one, id);
            QCOMPARE(one[u"rules"].toArray().size(), 1);
            // A page of help is more than the summary that stands in for a missing one.
            for (const QString &language : {u"ko"_s, u"en"_s}) {
                const CommandRun page = runSasil({u"rules"_s, id, u"--lang"_s, language});
                QVERIFY2(page.out.count('\n') > 3, page.out.constData());
            }
        }
    }

private:
    QTemporaryDir m_home;
};

QTEST_GUILESS_MAIN(TestCliJson)
#include "tst_clijson.moc"
