// SPDX-License-Identifier: MIT
#include "store/linediff.h"
#include "store/textcodec.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <random>

using namespace Qt::StringLiterals;
using namespace sasil;

namespace {

QJsonArray cases(const QString &file)
{
    QFile data(QStringLiteral(SASIL_TEST_DATA "/store/") + file);
    return data.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(data.readAll()).array() : QJsonArray();
}

QByteArray someBytes(std::mt19937 &random)
{
    static const QByteArrayList pieces{"a",
                                       "\n",
                                       "\r\n",
                                       "\r",
                                       QByteArray(1, '\0'),
                                       "\xEC\x82\xAC",
                                       "\xB0\xA1",
                                       "\x8C\x63",
                                       "\xEF\xBB\xBF",
                                       "\xFF\xFE",
                                       "\xFE\xFF",
                                       "\xE2\x80\xA9",
                                       "\xEF\xB7\x90",
                                       "\xF0\x9F\x98\x80",
                                       "\xED\xA0\x80",
                                       "\xC2\xA1",
                                       "\x3D\xD8"};
    QByteArray bytes;
    const bool legacy = random() % 4 == 0;
    if (random() % 4 == 0)
        bytes += pieces[8 + random() % 3];
    for (auto count = random() % 20; count > 0; --count) {
        if (legacy)
            bytes += random() % 2 ? pieces[6 + random() % 2] : pieces[random() % 4];
        else if (random() % 8 == 0)
            bytes += char(random() % 256);
        else
            bytes += pieces[random() % size_t(pieces.size())];
    }
    return bytes;
}

} // namespace

class TestTextCodec : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decodes_data();
    void decodes();
    void keepsLineEnds_data();
    void keepsLineEnds();
    void randomBytesComeBack();
    void editedTextIsReadAsWritten();
    void pairsManyLinesQuickly();
    void refusesWhatTheEncodingLacks();
    void refusesAnotherReading();
    void refusesHalfACharacter();
    void damagedTextIsNotEdited();
};

void TestTextCodec::decodes_data()
{
    QTest::addColumn<QJsonObject>("expected");
    const QJsonArray all = cases(u"codec.json"_s);
    QVERIFY(!all.isEmpty());
    for (const QJsonValue &value : all)
        QTest::newRow(qPrintable(value[u"name"].toString())) << value.toObject();
}

void TestTextCodec::decodes()
{
    QFETCH(QJsonObject, expected);
    const QByteArray bytes = QByteArray::fromHex(expected[u"bytes"].toString().toLatin1());
    const DecodedText decodedText = decode(bytes);
    QCOMPARE(decodedText.text, expected[u"text"].toString());
    QCOMPARE(encodingName(decodedText.format.encoding), expected[u"encoding"].toString());
    QCOMPARE(decodedText.format.byteOrderMark, expected[u"byteOrderMark"].toBool());
    QCOMPARE(decodedText.format.damaged, expected[u"damaged"].toBool());
    const auto encoded = encode(decodedText.text, decodedText.format);
    QVERIFY2(encoded, qPrintable(encoded.error().text()));
    QCOMPARE(*encoded, bytes);
}

void TestTextCodec::keepsLineEnds_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("edited");
    QTest::addColumn<QString>("after");
    const QJsonArray all = cases(u"lineends.json"_s);
    QVERIFY(!all.isEmpty());
    for (const QJsonValue &value : all)
        QTest::newRow(qPrintable(value[u"name"].toString()))
            << value[u"before"].toString() << value[u"edited"].toString() << value[u"after"].toString();
}

void TestTextCodec::keepsLineEnds()
{
    QFETCH(QString, before);
    QFETCH(QString, edited);
    QFETCH(QString, after);
    const auto encoded = encode(edited, decode(before.toUtf8()).format);
    QVERIFY(encoded);
    QCOMPARE(QString::fromUtf8(*encoded), after);
}

void TestTextCodec::randomBytesComeBack()
{
    std::mt19937 random(949);
    QMap<QString, int> seen;
    for (int i = 0; i < 20000; ++i) {
        const QByteArray bytes = someBytes(random);
        const DecodedText decodedText = decode(bytes);
        QVERIFY(!decodedText.text.contains(u'\r'));
        const auto encoded = encode(decodedText.text, decodedText.format);
        QVERIFY2(encoded && *encoded == bytes, bytes.toHex(' ').constData());
        ++seen[encodingName(decodedText.format.encoding) + (decodedText.format.damaged ? u"!"_s : u""_s)];
    }
    for (const QString &kind : {u"UTF-8"_s, u"UTF-8!"_s, u"UTF-16LE"_s, u"UTF-16BE!"_s, u"CP949"_s})
        QVERIFY2(seen[kind] > 500, qPrintable(kind + u' ' + QString::number(seen[kind])));
}

void TestTextCodec::editedTextIsReadAsWritten()
{
    std::mt19937 random(21);
    int written = 0;
    for (int i = 0; i < 5000; ++i) {
        const DecodedText decodedText = decode(someBytes(random));
        QString text = decodedText.text;
        const auto start = qsizetype(random() % size_t(text.size() + 1));
        text.replace(start, qsizetype(random() % 3), random() % 2 ? u"\n"_s : u"x\n\ny"_s);
        // A byte order mark typed at the very beginning is one when it is read again.
        if (text.startsWith(QChar(0xFEFF)))
            continue;
        const auto encoded = encode(text, decodedText.format);
        if (!encoded) {
            QVERIFY(!encoded.error().text().isEmpty());
            continue;
        }
        ++written;
        QCOMPARE(decode(*encoded).text, text);
    }
    QVERIFY2(written > 2000, qPrintable(QString::number(written)));
}

void TestTextCodec::pairsManyLinesQuickly()
{
    QString before;
    for (int i = 0; i < 40000; ++i)
        before += i % 3 == 0 ? u"\n"_s : u"- line %1\r\n"_s.arg(i % 700);
    const DecodedText decodedText = decode(before.toUtf8());
    QString edited = decodedText.text;
    for (int i = 0; i < 400; ++i)
        edited.insert(qsizetype(i) * 900, u"\n"_s);
    QElapsedTimer timer;
    timer.start();
    const auto encoded = encode(edited, decodedText.format);
    QVERIFY(encoded);
    QVERIFY2(timer.elapsed() < 3000, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(decode(*encoded).text, edited);
}

void TestTextCodec::refusesWhatTheEncodingLacks()
{
    const TextFormat format = decode(QByteArray::fromHex("bbe7bdc7")).format;
    QCOMPARE(format.encoding, Encoding::Windows949);
    const auto encoded = encode(u"사실\n웃음 \U0001F600\n"_s, format);
    QVERIFY(!encoded);
    QVERIFY(encoded.error().text().contains(u"\U0001F600"_s));
    QVERIFY(encoded.error().text().contains(u"line 2"_s));
    QVERIFY(encoded.error().text().contains(u"UTF-8"_s));
    const auto converted = encode(u"사실 \U0001F600"_s, asUtf8(format));
    QVERIFY(converted);
    QCOMPARE(QString::fromUtf8(*converted), u"사실 \U0001F600"_s);
}

void TestTextCodec::refusesAnotherReading()
{
    const TextFormat format = decode(QByteArray::fromHex("bbe7bdc7")).format;
    // C2 A5 in windows-949, which is the yen sign in UTF-8.
    const auto encoded = encode(u"짜"_s, format);
    QVERIFY(!encoded);
    QVERIFY(encoded.error().text().contains(u"UTF-8"_s));
    QVERIFY(encode(u"짜다"_s, format));
}

void TestTextCodec::refusesHalfACharacter()
{
    const auto encoded = encode(u"a\nb"_s + QChar(0xD83D), {});
    QVERIFY(!encoded);
    QVERIFY(encoded.error().text().contains(u"U+D83D"_s));
    QVERIFY(encoded.error().text().contains(u"Line 2"_s));
}

void TestTextCodec::damagedTextIsNotEdited()
{
    const DecodedText decodedText = decode("a\xFF\r\n");
    QVERIFY(decodedText.format.damaged);
    QVERIFY(!encode(decodedText.text + u'b', decodedText.format));
    const auto converted = encode(decodedText.text + u'b', asUtf8(decodedText.format));
    QVERIFY(converted);
    QCOMPARE(*converted, QByteArray("a\xEF\xBF\xBD\r\nb"));
}

QTEST_GUILESS_MAIN(TestTextCodec)
#include "tst_textcodec.moc"
