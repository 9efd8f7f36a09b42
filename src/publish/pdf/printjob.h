// SPDX-License-Identifier: MIT
#pragma once

#include "text/result.h"
#include "web/lockedprofile.h"

#include <QByteArray>
#include <QObject>
#include <QPageLayout>

namespace sasil {

class LockedPage;

/// One page printed once by the locked-down web engine.
///
/// The engine must not lose a page that it is printing: it would answer twice and free the answer's receiver
/// twice (Qt 6.8). A job is therefore not deleted but abandoned, and goes when the engine has answered.
class PrintJob : public QObject
{
    Q_OBJECT

public:
    /// `folder` is the only one from which the page may take images; empty: none.
    explicit PrintJob(const QString &folder, QObject *parent = nullptr);
    /// Not while isPrinting().
    ~PrintJob() override;

    void start(const QByteArray &html, const QPageLayout &layout);
    [[nodiscard]] bool isPrinting() const { return m_isPrinting; }

    /// Sends nothing any more, and deletes itself as soon as it can.
    void abandon();

Q_SIGNALS:
    void loadProgressed(int percent);
    /// What the engine printed; empty where it could not.
    void printed(const QByteArray &pdf);
    void failed(const sasil::Error &error);

private:
    void print();

    LockedProfile m_profile;
    LockedPage *m_page = nullptr; ///< deleted before the profile
    QPageLayout m_layout;
    bool m_isPrinting = false;
    bool m_isAbandoned = false;
};

} // namespace sasil
