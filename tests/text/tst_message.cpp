// SPDX-License-Identifier: MIT
#include "text/message.h"
#include "text/result.h"
#include "text/translations.h"

#include <QCoreApplication>
#include <QTest>
#include <QTranslator>

using namespace sasil;
using namespace Qt::StringLiterals;

namespace {

/// Says other words, has the arguments the other way round, and knows plurals.
class OtherLanguage : public QTranslator
{
public:
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char *context, const char *source, const char *,
                                    int n) const override
    {
        if (qstrcmp(context, "test") != 0)
            return {};
        if (qstrcmp(source, "%1 before %2") == 0)
            return u"%2 hinter %1"_s;
        if (qstrcmp(source, "%n file(s) in %1") == 0)
            return n == 1 ? u"eine Datei in %1"_s : u"%n Dateien in %1"_s;
        return {};
    }
};

} // namespace

class TestMessage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void text_data()
    {
        QTest::addColumn<QByteArray>("source");
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("count");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *source, const QStringList &arguments, const QString &text,
                            int count = -1) {
            QTest::newRow(source) << QByteArray(source) << arguments << count << text;
        };
        row("plain", {}, u"plain"_s);
        row("%1 and %2", {u"a"_s, u"b"_s}, u"a and b"_s);
        row("%2 and %1, %1", {u"a"_s, u"b"_s}, u"b and a, a"_s);
        row("“%1”: %2", {u"%2%1"_s, u"100%"_s}, u"“%2%1”: 100%"_s);
        row("no argument for %1", {}, u"no argument for %1"_s);
        row("no argument for %3", {u"a"_s}, u"no argument for %3"_s);
        row("100% %1 %", {u"a"_s}, u"100% a %"_s);
        row("%n: %1", {u"%n"_s}, u"4: %n"_s, 4);
        row("%n of none", {}, u"0 of none"_s, 0);
        row("%n stays", {}, u"%n stays"_s);
        row("empty “%1”", {QString()}, u"empty “”"_s);
    }

    void text()
    {
        QFETCH(QByteArray, source);
        QFETCH(QStringList, arguments);
        QFETCH(int, count);
        QFETCH(QString, text);
        QCOMPARE((Message{"test", source.constData(), arguments, count}.text()), text);
    }

    void empty()
    {
        QVERIFY(Message().isEmpty());
        QCOMPARE(Message().text(), QString());
        QVERIFY(!(Message{"test", "x"}.isEmpty()));
    }

    /// Made once, said in the language of the moment.
    void switchesWithTheLanguage()
    {
        const Message order{"test", "%1 before %2", {u"%2"_s, u"b"_s}};
        const Message one{"test", "%n file(s) in %1", {u"%n"_s}, 1};
        const Message many{"test", "%n file(s) in %1", {u"ab"_s}, 12};
        const Message otherContext{"other", "%1 before %2", {u"a"_s, u"b"_s}};
        QCOMPARE(order.text(), u"%2 before b"_s);
        OtherLanguage language;
        QVERIFY(QCoreApplication::installTranslator(&language));
        QCOMPARE(order.text(), u"b hinter %2"_s);
        QCOMPARE(one.text(), u"eine Datei in %n"_s);
        QCOMPARE(many.text(), u"12 Dateien in ab"_s);
        QCOMPARE(otherContext.text(), u"a before b"_s);
        QVERIFY(QCoreApplication::removeTranslator(&language));
        QCOMPARE(many.text(), u"12 file(s) in ab"_s);
    }

    void equality()
    {
        const QByteArray copy("source");
        const Message message{"test", "source", {u"a"_s}, 2};
        QCOMPARE(message, (Message{"test", copy.constData(), {u"a"_s}, 2}));
        QVERIFY(!(message == Message{"other", "source", {u"a"_s}, 2}));
        QVERIFY(!(message == Message{"test", "other", {u"a"_s}, 2}));
        QVERIFY(!(message == Message{"test", "source", {u"b"_s}, 2}));
        QVERIFY(!(message == Message{"test", "source", {u"a"_s}, 3}));
    }

    void result()
    {
        Result<QString> value = u"value"_s;
        QVERIFY(value && value.hasValue());
        QCOMPARE(*value, u"value"_s);
        const Result<QString> error = Error{{"test", "%1 failed", {u"a"_s}}};
        QVERIFY(!error && !error.hasValue());
        QCOMPARE(error.error().text(), u"a failed"_s);
        QVERIFY(Result<void>().hasValue());
        const Result<void> failed = Error{{"test", "no"}};
        QVERIFY(!failed);
        QCOMPARE(failed.error().text(), u"no"_s);
    }

    void languages()
    {
        QCOMPARE(supportedLanguages(), (QStringList{u"ko"_s, u"en"_s}));
        QVERIFY(supportedLanguages().contains(systemLanguage()));
        QCOMPARE(currentLanguage(), u"en"_s);
    }
};

QTEST_GUILESS_MAIN(TestMessage)
#include "tst_message.moc"
