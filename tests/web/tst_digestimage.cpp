// SPDX-License-Identifier: MIT
#include "web/digestimage.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace sasil;
using namespace Qt::StringLiterals;

static const QByteArray png = "\x89PNG\r\n\x1A\n and more"_ba;

class TestDigestImage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void plainPaths_data();
    void plainPaths();
    void types_data();
    void types();
    void sizeLimit();
    void folderBehindALink();
    void noFolder();
    void anyBytes();
};

static void write(const QString &path, const QByteArray &data)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(data), data.size());
}

void TestDigestImage::plainPaths_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("plain");
    QTest::newRow("file") << u"a.png"_s << true;
    QTest::newRow("folder") << u"그림/a b.png"_s << true;
    QTest::newRow("dots inside") << u"a..b/c...png"_s << true;
    QTest::newRow("empty") << u""_s << false;
    QTest::newRow("absolute") << u"/etc/passwd"_s << false;
    QTest::newRow("parent") << u"../a.png"_s << false;
    QTest::newRow("parent later") << u"a/../../b.png"_s << false;
    QTest::newRow("here") << u"a/./b.png"_s << false;
    QTest::newRow("hidden") << u"a/.git/b.png"_s << false;
    QTest::newRow("double slash") << u"a//b.png"_s << false;
    QTest::newRow("ends in slash") << u"a/"_s << false;
    QTest::newRow("backslash") << u"..\\a.png"_s << false;
    QTest::newRow("NUL") << u"a.png"_s + QChar(u'\0') + u".txt"_s << false;
    QTest::newRow("line feed") << u"a\nb.png"_s << false;
    QTest::newRow("invalid UTF-8, decoded") << u"a\xFFFD.png"_s << false;
}

void TestDigestImage::plainPaths()
{
    QFETCH(QString, path);
    QFETCH(bool, plain);
    QCOMPARE(isPlainRelativePath(path), plain);
}

void TestDigestImage::types_data()
{
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<QByteArray>("type");
    QTest::newRow("png") << png << "image/png"_ba;
    QTest::newRow("jpeg") << "\xFF\xD8\xFF\xE0"_ba << "image/jpeg"_ba;
    QTest::newRow("gif") << "GIF89a"_ba << "image/gif"_ba;
    QTest::newRow("webp") << "RIFFxxxxWEBPVP8 "_ba << "image/webp"_ba;
    QTest::newRow("avif") << QByteArray("\0\0\0\x1C", 4) + "ftypavif" << "image/avif"_ba;
    QTest::newRow("bmp") << "BM"_ba + QByteArray(24, '\0') << "image/bmp"_ba;
    QTest::newRow("svg") << "\n<svg xmlns='x'/>"_ba << "image/svg+xml"_ba;
    QTest::newRow("svg after a declaration")
        << "\xEF\xBB\xBF<?xml version='1.0'?><svg/>"_ba << "image/svg+xml"_ba;
    QTest::newRow("nothing") << ""_ba << ""_ba;
    QTest::newRow("text") << "hello"_ba << ""_ba;
    QTest::newRow("html") << "<!DOCTYPE html><svg/>"_ba << ""_ba;
    QTest::newRow("pdf") << "%PDF-1.7"_ba << ""_ba;
    QTest::newRow("cut riff") << "RIFFxx"_ba << ""_ba;
    QTest::newRow("BM alone") << "BMW"_ba << ""_ba;
}

void TestDigestImage::types()
{
    QFETCH(QByteArray, data);
    QFETCH(QByteArray, type);
    QCOMPARE(imageType(data), type);
}

void TestDigestImage::sizeLimit()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"a.png"_s);
    write(path, png);
    QVERIFY(QFile::resize(path, largestDigestImage));
    QVERIFY(readDigestImage(folder.path(), u"a.png"));
    QVERIFY(QFile::resize(path, largestDigestImage + 1));
    QVERIFY(!readDigestImage(folder.path(), u"a.png"));
}

void TestDigestImage::folderBehindALink()
{
    QTemporaryDir place;
    QVERIFY(QDir(place.path()).mkdir(u"real"_s));
    write(place.filePath(u"real/a.png"_s), png);
    QVERIFY(QFile::link(place.filePath(u"real"_s), place.filePath(u"link"_s)));
    const auto image = readDigestImage(place.filePath(u"link"_s), u"a.png");
    QVERIFY(image);
    QCOMPARE(image->data, png);
    QCOMPARE(image->mimeType, "image/png"_ba);
}

void TestDigestImage::noFolder()
{
    QTemporaryDir place;
    write(place.filePath(u"a.png"_s), png);
    QVERIFY(readDigestImage(place.path(), u"a.png"));
    const QString before = QDir::currentPath();
    QVERIFY(QDir::setCurrent(place.path()));
    QVERIFY(!readDigestImage(QString(), u"a.png"));
    QVERIFY(!readDigestImage(place.filePath(u"missing"_s), u"a.png"));
    QVERIFY(!readDigestImage(place.filePath(u"missing"_s), QStringView(place.path()).sliced(1)));
    QVERIFY(QDir::setCurrent(before));
}

void TestDigestImage::anyBytes()
{
    // Every two bytes in front of every kind: a short or odd start must not be read beyond its end.
    for (int a = 0; a < 256; ++a) {
        for (int b = 0; b < 256; ++b) {
            const char start[] = {static_cast<char>(a), static_cast<char>(b)};
            QCOMPARE(imageType(QByteArrayView(start, 2)), QByteArray());
        }
    }
}

QTEST_GUILESS_MAIN(TestDigestImage)
#include "tst_digestimage.moc"
