package fr.estrade.offer.programme;


/** The longest rising part of a row of numbers: what can stay in place while the others are moved. */
public final class LongestRise {

    private LongestRise() {
    }

    /** For each of the distinct numbers, whether it belongs to (one of) the longest rising subsequence. */
    public static boolean[] of(int[] numbers) {
        int[] previous = new int[numbers.length];
        int[] lastOfLength = new int[numbers.length];
        int length = 0;
        for (int i = 0; i < numbers.length; i++) {
            int low = 0;
            int high = length;
            while (low < high) {
                int middle = (low + high) / 2;
                if (numbers[lastOfLength[middle]] < numbers[i]) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            previous[i] = low == 0 ? -1 : lastOfLength[low - 1];
            lastOfLength[low] = i;
            length = Math.max(length, low + 1);
        }
        boolean[] rising = new boolean[numbers.length];
        for (int i = length == 0 ? -1 : lastOfLength[length - 1]; i >= 0; i = previous[i]) {
            rising[i] = true;
        }
        return rising;
    }
}
