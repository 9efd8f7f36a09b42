// SPDX-License-Identifier: MIT
// Documents of which it is known what they say: the reader must find the same.
//
// SASIL_DOCUMENTS and SASIL_SEED make it longer and other. A document has a seed of its own: with
// SASIL_DOCUMENTS=1 and SASIL_SEED as a failure names it, that document comes alone.

#include "documentgenerator.h"
#include "modelcheck.h"

#include <QTest>

using namespace sasil;
using namespace Qt::StringLiterals;

class TestGenerator : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatWasWritten()
    {
        const int count = qEnvironmentVariable("SASIL_DOCUMENTS", u"2000"_s).toInt();
        const quint32 first = qEnvironmentVariable("SASIL_SEED", u"1"_s).toUInt();
        const GeneratorOptions options;
        for (quint32 seed = first; seed < first + quint32(count); ++seed) {
            const GeneratedDocument document = smallestFailing(seed, options);
            const Digest digest = Digest::parse(document.text);
            QString difference = differenceOf(digest, document);
            if (difference.isEmpty())
                difference = faultOf(digest, document.text);
            if (!difference.isEmpty())
                QFAIL(qPrintable(u"seed %1: %2\n%3\n"_s.arg(seed).arg(difference, document.text)));
        }
    }

private:
    /// The document of a seed; where it is read wrongly, one with fewer topics that is, if there is one.
    static GeneratedDocument smallestFailing(quint32 seed, const GeneratorOptions &options)
    {
        const auto made = [seed](const GeneratorOptions &with) {
            QRandomGenerator random(seed);
            return generateDocument(random, with);
        };
        GeneratedDocument document = made(options);
        if (differenceOf(Digest::parse(document.text), document).isEmpty())
            return document;
        for (int topics = 0; topics < options.mostTopics; ++topics) {
            GeneratorOptions fewer = options;
            fewer.mostTopics = topics;
            GeneratedDocument smaller = made(fewer);
            if (!differenceOf(Digest::parse(smaller.text), smaller).isEmpty())
                return smaller;
        }
        return document;
    }
};

QTEST_GUILESS_MAIN(TestGenerator)
#include "tst_generator.moc"
