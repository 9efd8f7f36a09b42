// SPDX-License-Identifier: MIT
#include "cli/arguments.h"

#include <QTest>

using namespace sasil;
using namespace Qt::StringLiterals;

namespace {

const QList<OptionSpec> specs{{{u"--flag"_s}, OptionSpec::None},
                              {{u"-o"_s, u"--output"_s}, OptionSpec::Required},
                              {{u"--fix"_s}, OptionSpec::Optional}};

} // namespace

class TestArguments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parse_data()
    {
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<QString>(
            "result"); // options by first name, then operands; `!` and the culprit: an error
        const auto row = [](const QString &arguments, const QString &result) {
            QTest::newRow(qPrintable(arguments)) << arguments << result;
        };
        row({}, u"|"_s);
        row(u"a b"_s, u"|a,b"_s);
        row(u"--flag a"_s, u"--flag=|a"_s);
        row(u"-o x a"_s, u"-o=x|a"_s);
        row(u"--output x"_s, u"-o=x|"_s);
        row(u"--output=x=y"_s, u"-o=x=y|"_s);
        row(u"--output= a"_s, u"-o=|a"_s);
        row(u"-o x --output y"_s, u"-o=x+y|"_s);
        row(u"-o --flag"_s, u"-o=--flag|"_s);
        row(u"--fix a"_s, u"--fix=|a"_s);
        row(u"--fix=all a"_s, u"--fix=all|a"_s);
        row(u"-"_s, u"|-"_s);
        row(u"a -- --flag -o"_s, u"|a,--flag,-o"_s);
        row(u"--"_s, u"|"_s);
        row(u"--flag=1"_s, u"!--flag"_s);
        row(u"--other"_s, u"!--other"_s);
        row(u"-x"_s, u"!-x"_s);
        row(u"-ox"_s, u"!-ox"_s);
        row(u"a -o"_s, u"!-o"_s);
    }

    void parse()
    {
        QFETCH(QString, arguments);
        QFETCH(QString, result);
        const Result<Arguments> parsed = Arguments::parse(arguments.split(u' ', Qt::SkipEmptyParts), specs);
        if (result.startsWith(u'!')) {
            QVERIFY(!parsed);
            QCOMPARE(parsed.error().message.arguments, QStringList{result.sliced(1)});
            QVERIFY(parsed.error().text().contains(result.sliced(1)));
            return;
        }
        QVERIFY(parsed);
        QStringList options;
        for (const OptionSpec &spec : specs) {
            const QString &name = spec.names.first();
            QCOMPARE(parsed->has(name), !parsed->values(name).isEmpty());
            if (!parsed->has(name))
                continue;
            options.append(name + u'=' + parsed->values(name).join(u'+'));
            QCOMPARE(parsed->value(name, u"default"_s), parsed->values(name).last());
        }
        QCOMPARE(options.join(u' ') + u'|' + parsed->operands().join(u','), result);
        QCOMPARE(parsed->value(u"--absent"_s, u"default"_s), u"default"_s);
    }
};

QTEST_GUILESS_MAIN(TestArguments)
#include "tst_arguments.moc"
